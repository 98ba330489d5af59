package org.tracepost.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.mail.Folder;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.tracepost.platform.Bundles;
import org.tracepost.platform.HouseClock;
import org.tracepost.security.SignIn;

/** Keeps the rooms and arrows of {@code docs/architecture.md}. */
@AnalyzeClasses(packages = "org.tracepost", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.tracepost";
    private static final DescribedPredicate<JavaClass> RING = resideInAnyPackage(
                    "org.tracepost.*.web..", "org.tracepost.*.rest..", "org.tracepost.api..")
            .as("the outer ring (.web, .rest, api)");
    private static final DescribedPredicate<JavaClass> PLATFORM_RING = resideInAnyPackage(
                    "org.tracepost.platform.web..", "org.tracepost.platform.rest..")
            .as("the ring's base in platform");
    private static final DescribedPredicate<JavaClass> CONTAINER = resideInAnyPackage(
                    "jakarta.ejb..",
                    "jakarta.enterprise..",
                    "jakarta.inject..",
                    "jakarta.persistence..",
                    "jakarta.transaction..",
                    "jakarta.annotation..")
            .as("EJB, CDI or JPA");

    // What a room may import. mail <- platform <- security <- company are open to all that stand behind them in this
    // list.

    @ArchTest
    static final ArchRule mailKnowsTheJdkOnly = classes()
            .that()
            .resideInAPackage("org.tracepost.mail..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.tracepost.mail..");

    @ArchTest
    static final ArchRule platform = room("platform", "mail");

    @ArchTest
    static final ArchRule security = room("security", "mail", "platform");

    @ArchTest
    static final ArchRule company = openRoom("company");

    @ArchTest
    static final ArchRule customer = openRoom("customer", "company");

    @ArchTest
    static final ArchRule template = openRoom("template");

    @ArchTest
    static final ArchRule document = openRoom("document", "company", "customer");

    @ArchTest
    static final ArchRule message = openRoom("message", "company", "customer", "document", "template");

    @ArchTest
    static final ArchRule tracking = openRoom("tracking", "company", "customer", "document", "message", "suppression");

    @ArchTest
    static final ArchRule delivery =
            openRoom("delivery", "company", "document", "template", "message", "tracking", "suppression");

    @ArchTest
    static final ArchRule suppression = openRoom("suppression", "customer", "message");

    @ArchTest
    static final ArchRule bounce = openRoom("bounce", "message");

    @ArchTest
    static final ArchRule audience = openRoom("audience", "company", "customer", "document", "intake");

    @ArchTest
    static final ArchRule intake = openRoom("intake", "company", "customer", "document");

    @ArchTest
    static final ArchRule health = openRoom("health", "company", "message", "delivery", "bounce", "webhook");

    @ArchTest
    static final ArchRule attention =
            openRoom("attention", "company", "customer", "document", "message", "delivery", "suppression");

    @ArchTest
    static final ArchRule reminder =
            openRoom("reminder", "company", "customer", "template", "document", "message", "delivery", "suppression");

    @ArchTest
    static final ArchRule webhook = openRoom("webhook", "document", "template", "message");

    @ArchTest
    static final ArchRule savedview = openRoom("savedview");

    @ArchTest
    static final ArchRule nobodyKnowsSavedView = noClasses()
            .that()
            .resideOutsideOfPackages("org.tracepost.savedview..", "org.tracepost.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tracepost.savedview..");

    @ArchTest
    static final ArchRule draft = openRoom("draft");

    @ArchTest
    static final ArchRule onlyPagesKnowDraft = noClasses()
            .that(resideOutsideOfPackage("org.tracepost.draft..").and(not(RING)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tracepost.draft..");

    @ArchTest
    static final ArchRule sample = openRoom(
            "sample",
            "company",
            "customer",
            "template",
            "document",
            "message",
            "suppression",
            "bounce",
            "attention",
            "reminder");

    @ArchTest
    static final ArchRule nobodyKnowsSample = noClasses()
            .that()
            .resideOutsideOfPackages("org.tracepost.sample..", "org.tracepost.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tracepost.sample..");

    @ArchTest
    static final ArchRule onlySampleTurnsTheClockBack = noClasses()
            .that()
            .resideOutsideOfPackages("org.tracepost.sample..")
            .should()
            .callMethod(HouseClock.class, "at", Instant.class, Runnable.class);

    @ArchTest
    static final ArchRule sampleSendsNothing = noClasses()
            .that()
            .resideInAPackage("org.tracepost.sample..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tracepost.delivery..")
            .because("nothing of the sample may ever leave");

    @ArchTest
    static final ArchRule nobodyKnowsReminder = noClasses()
            .that()
            .resideOutsideOfPackages("org.tracepost.reminder..", "org.tracepost.sample..", "org.tracepost.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tracepost.reminder..");

    @ArchTest
    static final ArchRule report =
            openRoom("report", "company", "customer", "template", "document", "message", "delivery", "bounce");

    @ArchTest
    static final ArchRule nobodyKnowsReport = noClasses()
            .that()
            .resideOutsideOfPackages("org.tracepost.report..", "org.tracepost.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tracepost.report..");

    @ArchTest
    static final ArchRule nobodyKnowsHealth = noClasses()
            .that()
            .resideOutsideOfPackages("org.tracepost.health..", "org.tracepost.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tracepost.health..");

    @ArchTest
    static final ArchRule roomsAreFreeOfCycles =
            slices().assignedFrom(new Rooms()).should().beFreeOfCycles();

    // The outer ring

    @ArchTest
    static final ArchRule nobodyImportsTheRing = noClasses()
            .that(not(RING))
            .should()
            .dependOnClassesThat(RING.and(not(PLATFORM_RING)))
            .because("pages and resources are the outermost ring");

    @ArchTest
    static final ArchRule pagesOfRoomsDoNotImportEachOther = slices().assignedFrom(new RingParts())
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), PLATFORM_RING)
            .ignoreDependency(resideInAPackage("org.tracepost.api.."), DescribedPredicate.alwaysTrue());

    @ArchTest
    static final ArchRule facesServletsAndRestStayInTheRing = noClasses()
            .that(not(RING)
                    .and(not(resideInAPackage("org.tracepost.platform..")))
                    .and(not(DescribedPredicate.describe("the sign-in", SignIn.class.getName()::equals)
                            .onResultOf(JavaClass::getName))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.primefaces..");

    // What belongs to one sort of class

    @ArchTest
    static final ArchRule onlyRepositoriesKnowTheEntityManager = noClasses()
            .that(not(simpleNameEndingWith("Repository")).and(not(resideInAPackage("org.tracepost.platform.jpa.."))))
            .should()
            .dependOnClassesThat(belongToAnyOf(EntityManager.class));

    @ArchTest
    static final ArchRule pureParts = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.tracepost.mail..",
                    "org.tracepost.template.render..",
                    "org.tracepost.bounce.parse..",
                    "org.tracepost.intake.parse..",
                    "org.tracepost.document.pdf..",
                    "org.tracepost.platform.pdf..",
                    "org.tracepost.platform.export..")
            .should()
            .dependOnClassesThat(CONTAINER);

    /** So that no language falls back to the server's own. */
    @ArchTest
    static final ArchRule onlyOneClassLoadsBundles = noClasses()
            .that()
            .areNotAssignableTo(Bundles.class)
            .should()
            .callMethodWhere(target(owner(assignableTo(ResourceBundle.class))).and(target(name("getBundle"))));

    @ArchTest
    static final ArchRule onlyDeliveryTransportsMail = noClasses()
            .that()
            .resideOutsideOfPackage("org.tracepost.delivery.smtp..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Transport.class);

    @ArchTest
    static final ArchRule onlyBounceOpensMailboxes = noClasses()
            .that()
            .resideOutsideOfPackage("org.tracepost.bounce.mailbox..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Store.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Folder.class);

    @ArchTest
    static final ArchRule vendorClassesHideInAdapters = noClasses()
            .that(not(simpleNameEndingWith("Adapter")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.eclipse.angus..",
                    "com.sun..",
                    "fish.payara..",
                    "org.glassfish..",
                    "org.jboss..",
                    "org.wildfly..");

    /**
     * Entities are woven when the project is built; what the weaver puts into them is not ours. One class leads it to
     * the server's own data source (ADR 33).
     */
    @ArchTest
    static final ArchRule nobodyKnowsEclipseLink = noClasses()
            .that(not(annotatedWith(Entity.class)).and(not(annotatedWith(Embeddable.class))))
            .and()
            .doNotHaveFullyQualifiedName("org.tracepost.platform.db.HouseSession")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.persistence..");

    // Style that bites back

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("org.tracepost.platform..")
            .should()
            .callMethodWhere(new CallOfNow());

    @ArchTest
    static final ArchRule nobodyPrints = noClasses()
            .that(not(new CommandLineTool()))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule nothingIsCalledImpl = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .because("an interface with one implementation is one class too many");

    private static ArchRule openRoom(String name, String... others) {
        return room(
                name,
                Stream.concat(Stream.of("mail", "platform", "security"), Arrays.stream(others))
                        .toArray(String[]::new));
    }

    /** The ring of a room may show what any room's root offers; the room itself may not. */
    private static ArchRule room(String name, String... others) {
        String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(others))
                .map(other -> ROOT + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage(ROOT + "." + name + "..").and(not(RING)))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
                .because(name + " may import " + (others.length == 0 ? "nothing" : String.join(", ", others)));
    }

    /** A call of now() without a clock, or of the system's own time. */
    private static final class CallOfNow extends DescribedPredicate<JavaMethodCall> {

        CallOfNow() {
            super("the time is asked for without a clock");
        }

        @Override
        public boolean test(JavaMethodCall call) {
            boolean now = call.getTarget().getName().equals("now")
                    && call.getTargetOwner().getPackageName().equals("java.time")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
            return now
                    || call.getTargetOwner().isEquivalentTo(System.class)
                            && call.getTarget().getName().equals("currentTimeMillis");
        }
    }

    private static final class CommandLineTool extends DescribedPredicate<JavaClass> {

        CommandLineTool() {
            super("have a main method");
        }

        @Override
        public boolean test(JavaClass type) {
            return type.tryGetMethod("main", String[].class).isPresent();
        }
    }
}
