package org.tracepost.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the arrows of docs/architecture.md. A rule that hurts is a reason to change the design, not the rule. */
@AnalyzeClasses(packages = "org.tracepost", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.tracepost.";
    private static final Set<String> OPEN_TO_ALL = Set.of("security", "platform", "mail");

    /** What each room may import besides those that are open to all. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("mail", Set.of()),
            Map.entry("platform", Set.of()),
            Map.entry("security", Set.of()),
            Map.entry("company", Set.of()),
            Map.entry("template", Set.of()),
            Map.entry("customer", Set.of("company")),
            Map.entry("document", Set.of("customer", "company")),
            Map.entry("message", Set.of("document", "customer", "template", "company")),
            Map.entry("tracking", Set.of("message", "document", "customer", "company")),
            Map.entry("delivery", Set.of("message", "tracking", "template", "company")),
            Map.entry("bounce", Set.of("message")),
            Map.entry("intake", Set.of("document", "customer", "company")));

    private static final DescribedPredicate<JavaClass> OUTER_RING = resideInAnyPackage("..web..", "..rest..", ROOT + "api..");

    @ArchTest
    static void roomsShouldImportAlongTheArrowsOnly(JavaClasses all) {
        ARROWS.forEach((room, allowed) -> forbidden(room, allowed).check(all));
    }

    private static ArchRule forbidden(String room, Set<String> allowed) {
        List<String> others = new ArrayList<>();
        for (String other : ARROWS.keySet()) {
            boolean open = OPEN_TO_ALL.contains(other) && !isBelow(room, other);
            if (!other.equals(room) && !allowed.contains(other) && !open) {
                others.add(ROOT + other + "..");
            }
        }
        return noClasses().that(resideInAnyPackage(ROOT + room + "..").and(DescribedPredicate.not(OUTER_RING)))
                .should().dependOnClassesThat(resideInAnyPackage(others.toArray(String[]::new)))
                .because("room " + room + " may import " + allowed + " only").allowEmptyShould(true);
    }

    /** security stands on platform, platform on mail, mail on nothing. */
    private static boolean isBelow(String room, String other) {
        List<String> order = List.of("mail", "platform", "security");
        return order.contains(room) && order.indexOf(room) < order.indexOf(other);
    }

    @ArchTest
    static final ArchRule nobodyImportsTheOuterRing = noClasses().that(DescribedPredicate.not(OUTER_RING))
            .should().dependOnClassesThat(resideInAnyPackage("..web..", "..rest..", ROOT + "api.."));

    @ArchTest
    static final ArchRule webPackagesOfBusinessRoomsKeepToThemselves = noClasses().that().resideInAPackage("..rest..")
            .should().dependOnClassesThat().resideInAPackage("..web..");

    @ArchTest
    static final ArchRule roomsAreFreeOfCycles = slices().matching("org.tracepost.(*)..").should().beFreeOfCycles()
            .ignoreDependency(OUTER_RING, DescribedPredicate.alwaysTrue());

    @ArchTest
    static final ArchRule facesRestAndServletsStayOutside = noClasses()
            .that(DescribedPredicate.not(OUTER_RING)).and().resideOutsideOfPackage(ROOT + "platform..")
            .and().doNotHaveFullyQualifiedName(ROOT + "security.SignIn")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet..", "org.primefaces..");

    @ArchTest
    static final ArchRule onlyRepositoriesSpeakToTheDatabase = noClasses().that().haveSimpleNameNotEndingWith("Repository")
            .and().doNotHaveFullyQualifiedName(ROOT + "platform.jpa.ListQuery").should().dependOnClassesThat().haveFullyQualifiedName(
                    EntityManager.class.getName());

    @ArchTest
    static final ArchRule pureRoomsKnowNoContainer = noClasses()
            .that().resideInAnyPackage(ROOT + "mail..", ROOT + "template.render..", ROOT + "document.pdf..", ROOT + "bounce.parse..", ROOT + "intake.parse..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.ejb..", "jakarta.enterprise..", "jakarta.inject..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule wordsOfMailNeedTheJdkOnly = classes().that().resideInAPackage(ROOT + "mail..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", ROOT + "mail..");

    @ArchTest
    static final ArchRule transportIsSpokenToInOnePlace = noClasses().that().resideOutsideOfPackage(ROOT + "delivery.smtp..")
            .should().dependOnClassesThat().haveFullyQualifiedName("jakarta.mail.Transport");

    @ArchTest
    static final ArchRule storesAreOpenedInOnePlace = noClasses().that().resideOutsideOfPackage(ROOT + "bounce.mailbox..")
            .should().dependOnClassesThat().haveFullyQualifiedName("jakarta.mail.Store")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("jakarta.mail.Folder");

    @ArchTest
    static final ArchRule vendorClassesHideInAdapters = noClasses().that().haveSimpleNameNotEndingWith("Adapter")
            .should().dependOnClassesThat().resideInAnyPackage("org.eclipse.angus..", "org.glassfish..", "fish.payara..", "org.wildfly..", "org.jboss..");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses().that().resideOutsideOfPackage(ROOT + "platform..")
            .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyCommandsPrint = noClasses().that().haveSimpleNameNotEndingWith("Report")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule nothingIsCalledImpl = noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager");
}
