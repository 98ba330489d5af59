package org.tracepost.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** An entity that is not in {@code persistence.xml} is unknown at run time, on WildFly and on Payara alike. */
class PersistenceUnitTest {

    private static final Set<Class<? extends Annotation>> PERSISTENT =
            Set.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);

    @Test
    void persistenceXmlShouldNameEveryPersistentClass() throws Exception {
        Set<String> persistent = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.tracepost").stream()
                        .filter(type -> PERSISTENT.stream().anyMatch(type::isAnnotatedWith))
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(persistent, listed());
    }

    private static Set<String> listed() throws Exception {
        try (InputStream in = PersistenceUnitTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
            NodeList classes = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getElementsByTagName("class");
            return IntStream.range(0, classes.getLength())
                    .mapToObj(i -> classes.item(i).getTextContent().strip())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
