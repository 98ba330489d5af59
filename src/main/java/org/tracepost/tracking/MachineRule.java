package org.tracepost.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * The table of signs that a machine, not a person, made a request: first row that fits decides, and its name is kept
 * with the event.
 *
 * <p>Gmail's image proxy is no machine in this sense: it fetches when a person opens. A waiting time after sending is
 * no sign either. Sources: uap-core #509 (Apple), ahoy_email #139 (Google at delivery), mautic #9798 (honeypot),
 * craft-campaign #546 (bursts), warmbly (programs).
 */
enum MachineRule {
    HEAD_REQUEST((visit, before) -> visit.method().equals("HEAD")),
    PREFETCH((visit, before) -> !visit.purpose().isBlank()),
    NO_PROGRAM((visit, before) -> visit.program().isBlank()),
    APPLE_PRIVACY_PROXY((visit, before) -> visit.program().strip().equals("Mozilla/5.0")),
    GOOGLE_AT_DELIVERY((visit, before) ->
            visit.program().contains("Chrome/42.0.2311.135") && visit.program().contains("Edge/12.246")),
    KNOWN_PROGRAM((visit, before) ->
            Signs.PROGRAMS.matcher(visit.program().toLowerCase(Locale.ROOT)).find()),
    AFTER_HONEYPOT(
            (visit, before) -> before.stream().anyMatch(p -> p.honeypot() && p.within(visit, Signs.HONEYPOT_REACH))),
    BURST_OF_LINKS((visit, before) -> before.stream()
                    .filter(p -> p.link() && p.within(visit, Signs.BURST))
                    .map(Past::target)
                    .distinct()
                    .count()
            >= Signs.BURST_LINKS - 1),
    /**
     * A browser without a screen. The last row, because practice leaves it out: there, tests with such browsers play
     * the customer.
     */
    HEADLESS_BROWSER((visit, before) -> visit.program().toLowerCase(Locale.ROOT).contains("headless"));

    /** An earlier request of the same recipient. */
    record Past(Instant at, String target, boolean link, boolean honeypot) {

        boolean within(Visit visit, Duration reach) {
            return Duration.between(at, visit.at()).abs().compareTo(reach) <= 0;
        }
    }

    /** An enum's constants cannot use its own static fields while they are made. */
    private static final class Signs {
        private static final Duration HONEYPOT_REACH = Duration.ofSeconds(10);
        private static final Duration BURST = Duration.ofSeconds(1);
        private static final int BURST_LINKS = 4;
        private static final Pattern PROGRAMS = Pattern.compile(
                "curl|wget|python|java/|go-http|\\bbot\\b|bot/|spider|crawler|urldefense|safelinks"
                        + "|barracuda|mimecast|proofpoint|forcepoint|symantec|trendmicro|sophos|zscaler|fortinet|slackbot|whatsapp|facebookexternalhit|preview");
    }

    private final BiPredicate<Visit, List<Past>> sign;

    MachineRule(BiPredicate<Visit, List<Past>> sign) {
        this.sign = sign;
    }

    /** The first sign that fits; empty: most likely a person. */
    static Optional<MachineRule> find(Visit visit, List<Past> before) {
        for (MachineRule rule : values()) {
            if (rule.sign.test(visit, before)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    String ruleName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
