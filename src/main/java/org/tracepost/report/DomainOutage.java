package org.tracepost.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tracepost.mail.FailureReason;

/**
 * A whole domain fails: nothing arrives there any more, and it is not the addresses' fault.
 *
 * <p>The rule: since the last e-mail that arrived at the domain, e-mails to at least {@value #ADDRESSES} different
 * addresses there failed or are held up, for reasons other than that the mailbox is unknown, full or closed or the
 * address malformed.
 *
 * @param since the first of these failures
 * @param addresses how many different ones failed since then
 * @param reason the most frequent; empty: none is known
 */
public record DomainOutage(String domain, Instant since, long addresses, Optional<FailureReason> reason) {

    static final int ADDRESSES = 3;

    /**
     * Domains that may fail as a whole, as far as their failures tell: of these one must know when something last
     * arrived.
     */
    static List<String> suspects(List<DomainFailure> failures) {
        Map<String, Long> addresses = failures.stream()
                .collect(Collectors.groupingBy(
                        DomainFailure::domain,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                DomainFailure::address,
                                Collectors.collectingAndThen(Collectors.toSet(), all -> (long) all.size()))));
        return addresses.entrySet().stream()
                .filter(e -> e.getValue() >= ADDRESSES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * @param failures of any domains; only those that are not the address's own fault
     * @param lastArrival by domain; a domain at which nothing ever arrived is missing
     */
    static List<DomainOutage> of(List<DomainFailure> failures, Map<String, Instant> lastArrival) {
        return suspects(failures).stream()
                .map(domain -> of(
                        domain,
                        failures.stream()
                                .filter(f -> f.domain().equals(domain)
                                        && f.at().isAfter(lastArrival.getOrDefault(domain, Instant.MIN)))
                                .toList()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(DomainOutage::since))
                .toList();
    }

    private static Optional<DomainOutage> of(String domain, List<DomainFailure> since) {
        long addresses = since.stream().map(DomainFailure::address).distinct().count();
        if (addresses < ADDRESSES) {
            return Optional.empty();
        }
        Instant first = since.stream()
                .map(DomainFailure::at)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Optional<FailureReason> reason = since.stream()
                .map(DomainFailure::reason)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<FailureReason, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
        return Optional.of(new DomainOutage(domain, first, addresses, reason));
    }
}
