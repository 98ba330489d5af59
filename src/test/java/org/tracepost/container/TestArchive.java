package org.tracepost.container;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.tracepost.bounce.parse.HostileMails;
import org.tracepost.delivery.LedgerProbe;

/** The WAR as it was built, with the tests beside it; nothing in it is replaced. Deployed once for all test classes. */
@ArquillianSuiteDeployment
public class TestArchive {

    private static final String OUTSIDE = "org/tracepost/container/outside/";
    /** Arquillian's own address must be open: the WAR lets nobody in without sign-in. */
    private static final String OPEN_TO_ARQUILLIAN =
            """
            <web-fragment xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <name>tests</name>
              <security-constraint>
                <web-resource-collection>
                  <web-resource-name>arquillian</web-resource-name>
                  <url-pattern>/ArquillianServletRunnerEE9</url-pattern>
                </web-resource-collection>
              </security-constraint>
            </web-fragment>
            """;

    @Deployment
    public static WebArchive war() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/tracepost.war"))
                .addPackages(true, Filters.exclude(".*" + OUTSIDE + ".*"), "org.tracepost.container")
                .addClasses(LedgerProbe.class, HostileMails.class)
                .addAsResource(new File("src/test/resources/intake/ubl-invoice.xml"), "intake/ubl-invoice.xml")
                .addAsResource(new File("src/test/resources/intake/cii-invoice.xml"), "intake/cii-invoice.xml")
                .addAsWebInfResource("payara-micro/glassfish-ejb-jar.xml", "glassfish-ejb-jar.xml")
                .addAsWebInfResource("payara-micro/glassfish-web.xml", "glassfish-web.xml")
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "open-to-arquillian.jar")
                        .addAsManifestResource(new StringAsset(OPEN_TO_ARQUILLIAN), "web-fragment.xml"));
    }
}
