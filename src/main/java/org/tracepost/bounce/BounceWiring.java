package org.tracepost.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tracepost.bounce.mailbox.KeepingRule;
import org.tracepost.bounce.mailbox.MailboxSettings;
import org.tracepost.bounce.mailbox.MailboxSettings.Protocol;
import org.tracepost.bounce.mailbox.MailboxSettings.Security;
import org.tracepost.platform.Settings;

/** How IT has wired the bounce mailbox: the settings {@code tracepost.bounce.*}. */
@ApplicationScoped
class BounceWiring {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int POLL_SECONDS = 5;

    @Inject
    private Settings settings;

    /** The folders that are read; none when {@code tracepost.bounce.host} is not set: then nothing is polled. */
    List<MailboxSettings> folders() {
        return settings.find("bounce.host")
                .map(host -> names("bounce.folder", "INBOX").stream()
                        .map(folder -> folder(host, folder))
                        .toList())
                .orElse(List.of());
    }

    private MailboxSettings folder(String host, String folder) {
        Protocol protocol = settings.getEnum("bounce.protocol", Protocol.class, Protocol.IMAP);
        Security security = settings.getEnum("bounce.security", Security.class, Security.NONE);
        List<String> trust = Arrays.stream(settings.get("bounce.ssl.trust", "").split("[,\\s]+"))
                .filter(h -> !h.isEmpty())
                .toList();
        return new MailboxSettings(
                protocol,
                host,
                settings.getInt("bounce.port", protocol.defaultPort(security)),
                security,
                settings.get("bounce.user", ""),
                settings.get("bounce.password", ""),
                folder,
                trust,
                TIMEOUT);
    }

    private List<String> names(String setting, String otherwise) {
        return Arrays.stream(settings.get(setting, otherwise).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Whether the password may go in clear text over a network. */
    boolean plainAllowed() {
        return settings.isOn("bounce.plain");
    }

    /** Whether a connection may be held that tells at once of new mail. */
    boolean idleWanted() {
        return !settings.get("bounce.idle", "true").equalsIgnoreCase("false");
    }

    KeepingRule keeping() {
        return new KeepingRule(
                settings.find("bounce.move.to"), days("bounce.delete.days"), days("bounce.delete.unmatched.days"));
    }

    private Optional<Duration> days(String setting) {
        return atLeastOne(setting).map(Duration::ofDays);
    }

    Duration interval() {
        return Duration.ofSeconds(atLeastOne("bounce.poll.seconds").orElse(POLL_SECONDS));
    }

    private Optional<Integer> atLeastOne(String setting) {
        return settings.find(setting).map(text -> {
            int number = settings.getInt(setting, 0);
            if (number < 1) {
                throw new Settings.BadSetting(setting, text, "a whole number above 0");
            }
            return number;
        });
    }
}
