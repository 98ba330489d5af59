package org.tracepost.audience;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tracepost.company.CompanyProfile;
import org.tracepost.intake.parse.ReadingLimits;
import org.tracepost.intake.parse.csv.AddressCsv;
import org.tracepost.intake.parse.csv.AddressList;
import org.tracepost.security.Role;

/** Who a message could go to: those who fit a filter, those who stand in a file. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class Audiences {

    @Inject
    private AudienceRepository people;

    @Inject
    private CompanyProfile company;

    @Inject
    private Clock clock;

    /** Everybody who fits, by the customer's name; one query. The same address may be there more than once. */
    public List<Match> find(AudienceFilter filter) {
        return people.matches(filter, company.get().today(clock)).stream()
                .filter(match -> filter.interest() == null || match.receives(filter.interest()))
                .toList();
    }

    /** How many different addresses they have. */
    public int count(AudienceFilter filter) {
        return filter.interest() == null
                ? (int) people.countAddresses(filter, company.get().today(clock))
                : addresses(find(filter));
    }

    /** How many different addresses these have. */
    public static int addresses(Collection<Match> some) {
        return (int) some.stream()
                .map(match -> match.address().comparable())
                .distinct()
                .count();
    }

    /** Everybody who fits, with all that is known of them; two queries, however many there are. */
    public List<Member> all(AudienceFilter filter) {
        Set<Long> fitting = find(filter).stream().map(Match::contactId).collect(Collectors.toSet());
        return people.members(filter, company.get().today(clock)).stream()
                .filter(member -> fitting.contains(member.contactId()))
                .toList();
    }

    /** These contacts as far as they still have an address, in the order of the ids; a query for each thousand. */
    public List<Member> members(Collection<Long> contactIds) {
        Map<Long, Member> found = people.members(contactIds);
        return contactIds.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * The people of a file. Whom we know already is that contact, so that what became of the e-mail is seen at their
     * company too.
     */
    public FileAudience read(byte[] content) {
        AddressList list = new AddressCsv(ReadingLimits.DEFAULT).read(content);
        Map<String, Member> known = people.byAddress(
                list.lines().stream().map(line -> line.address().comparable()).collect(Collectors.toSet()));
        List<Member> members = list.lines().stream()
                .map(line -> known.containsKey(line.address().comparable())
                        ? known.get(line.address().comparable()).as(line.name(), line.own())
                        : Member.stranger(line.address(), line.name(), line.own()))
                .toList();
        return new FileAudience(members, list.columns(), list.problems(), list.defect());
    }
}
