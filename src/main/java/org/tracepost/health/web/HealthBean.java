package org.tracepost.health.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.tracepost.delivery.smtp.RelayFeatures;
import org.tracepost.health.Alarm;
import org.tracepost.health.CheckResult;
import org.tracepost.health.Health;
import org.tracepost.health.HealthDesk;
import org.tracepost.health.HealthFacts;
import org.tracepost.health.RelayCheck;
import org.tracepost.health.StatusChance;
import org.tracepost.health.TestMailRow;
import org.tracepost.platform.node.ThisNode;
import org.tracepost.platform.web.Page;

/** The Health page: facts as of the last look, anew every few seconds while one watches. */
@Named
@ViewScoped
public class HealthBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> SHOWN_EXTENSIONS =
            List.of("DSN", "SMTPUTF8", "8BITMIME", "PIPELINING", "ENHANCEDSTATUSCODES", "STARTTLS", "AUTH");

    @Inject
    private Health health;

    @Inject
    private HealthDesk desk;

    @Inject
    private RelayCheck check;

    @Inject
    private Page page;

    @Inject
    private ThisNode node;

    private transient HealthFacts facts;
    private transient List<Alarm> current;
    private String shown;

    public void load() {
        facts = health.facts();
        current = health.alarms(facts);
        shown = digest();
    }

    /** Renders what the page asks for only when there is news. */
    public void look() {
        String before = shown;
        load();
        if (shown.equals(before)) {
            FacesContext.getCurrentInstance()
                    .getPartialViewContext()
                    .getRenderIds()
                    .clear();
        }
    }

    public void checkRelay() {
        desk.checkRelay();
        load();
    }

    public void sendTestMail() {
        desk.sendTestMail();
        load();
    }

    /** All that is shown except the moment itself; while something is waited for, its seconds are news. */
    private String digest() {
        HealthFacts f = facts;
        return String.join(
                "|",
                List.of(
                        f.relay().toString(),
                        f.mailbox().toString(),
                        f.queue().toString(),
                        f.reports().toString(),
                        f.rates().toString(),
                        current.toString(),
                        String.valueOf(check.isRunning()),
                        isTestRunning() ? f.at().toString() : ""));
    }

    public HealthFacts getFacts() {
        if (facts == null) {
            load();
        }
        return facts;
    }

    public List<Alarm> getCurrent() {
        getFacts();
        return current;
    }

    /** Where refused sign-ins came from, those with the most first. */
    public String getSignInsFrom() {
        return String.join(", ", getFacts().signIns().from());
    }

    public List<StatusChance> getChances() {
        return health.forecast(getFacts());
    }

    public boolean isChecking() {
        return check.isRunning();
    }

    /** The last look at the relay; null when there was none yet. */
    public CheckResult getCheck() {
        return getFacts().relay().check().orElse(null);
    }

    public RelayFeatures getFeatures() {
        return getFacts().relay().check().flatMap(CheckResult::features).orElse(null);
    }

    /** Once encrypted, a relay no longer offers to begin with it. */
    public List<String> getExtensions() {
        return SHOWN_EXTENSIONS.stream()
                .filter(name -> !name.equals("STARTTLS") || getFeatures().tls().isEmpty())
                .toList();
    }

    public TestMailRow getTest() {
        return getFacts().mailbox().test().orElse(null);
    }

    public boolean isTestRunning() {
        return getFacts()
                .mailbox()
                .test()
                .filter(t -> t.waitsAt(getFacts().at()))
                .isPresent();
    }

    public String getThisNode() {
        return node.id();
    }

    public List<TestSteps.Line> getSteps() {
        return getFacts()
                .mailbox()
                .test()
                .map(t -> new TestSteps(t, getFacts().at(), page).lines())
                .orElse(List.of());
    }

    /** How long the oldest due mail has waited, in words. */
    public String getOldest() {
        return getFacts()
                .queue()
                .oldestDue()
                .map(due -> duration(Duration.between(due, getFacts().at())))
                .orElse("–");
    }

    private String duration(Duration d) {
        if (d.toMinutes() < 1) {
            return page.text("admin_health.seconds", Math.max(0, d.toSeconds()));
        }
        return d.toHours() < 2
                ? page.text("admin_health.minutes", d.toMinutes())
                : page.text("admin_health.hours", d.toHours());
    }
}
