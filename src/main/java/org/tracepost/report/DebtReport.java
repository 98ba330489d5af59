package org.tracepost.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tracepost.company.CompanyProfile;
import org.tracepost.company.TrackingMode;
import org.tracepost.customer.CustomerTracking;
import org.tracepost.platform.Slice;
import org.tracepost.security.Role;

/** Invoices that were sent and are not paid: opened, or not known to be. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class DebtReport {

    @Inject
    private DebtRepository debts;

    @Inject
    private DomainRepository domains;

    @Inject
    private CustomerTracking customers;

    @Inject
    private CompanyProfile company;

    @Inject
    private Clock clock;

    /** The longest due first. */
    public List<Debt> list(DebtFilter filter, Slice slice) {
        return withMails(filter, debts.list(filter, slice));
    }

    /** By currency; documents in all of them are counted together by the caller. */
    public List<CurrencySum> sums(DebtFilter filter) {
        return debts.sums(filter);
    }

    /** The next of a list that is read to its end. */
    public List<Debt> after(DebtFilter filter, Optional<Debt> last) {
        return withMails(filter, debts.after(filter, last.map(Debt::row)));
    }

    /** Three queries for any number of rows. An invoice whose e-mail came and went between two of them is left out. */
    private List<Debt> withMails(DebtFilter filter, List<DebtRow> rows) {
        Map<Long, List<DebtMail>> mails = debts
                .mails(rows.stream().map(DebtRow::id).toList())
                .stream()
                .collect(Collectors.groupingBy(DebtMail::documentId));
        List<DebtRow> known =
                rows.stream().filter(row -> mails.containsKey(row.id())).toList();
        if (filter.opened()) {
            return known.stream()
                    .map(row -> new Debt(row, mails.get(row.id()), Optional.empty()))
                    .toList();
        }
        TrackingMode usual = company.get().getTracking();
        Map<Long, TrackingMode> own =
                customers.of(known.stream().map(DebtRow::customerId).collect(Collectors.toSet()));
        Set<String> asked = known.stream()
                .map(row -> WhyNotOpened.judged(mails.get(row.id())))
                .flatMap(Optional::stream)
                .map(DebtMail::domain)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, DomainRepository.Seen> seen = domains.seen(asked);
        return known.stream()
                .map(row -> {
                    List<DebtMail> of = mails.get(row.id());
                    boolean opens = WhyNotOpened.judged(of)
                            .map(DebtMail::domain)
                            .map(seen::get)
                            .filter(domain -> domain.opened() != null)
                            .isPresent();
                    return new Debt(
                            row,
                            of,
                            Optional.of(WhyNotOpened.of(
                                    of, own.getOrDefault(row.customerId(), usual), opens, clock.instant())));
                })
                .toList();
    }
}
