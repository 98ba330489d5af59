package org.tracepost.suppression;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tracepost.platform.Refusal;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.CurrentUser;
import org.tracepost.security.Role;

/**
 * Blocks all addresses of a list, e.g. of another program's. Good lines are taken, bad ones are named; the same list
 * again adds nothing.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class SuppressionImport {

    public static final int LARGEST = 10 * 1024 * 1024;
    private static final int MOST_PROBLEMS = 1000;

    @Inject
    private SuppressionRepository entries;

    @Inject
    private AddressFactRepository addresses;

    @Inject
    private SuppressionBook book;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * What became of a list.
     *
     * @param added addresses that are blocked from now on
     * @param there lines whose address was blocked already, or stands in the list twice
     * @param bad lines that could not be used
     * @param problems why not; the first {@value #MOST_PROBLEMS}
     */
    public record Result(int added, int there, int bad, List<ImportProblem> problems) {}

    /**
     * @param zone in which dates are meant
     * @throws Refusal when the file is empty or larger than {@value #LARGEST} bytes
     */
    public Result read(byte[] content, ZoneId zone) {
        if (content.length == 0) {
            throw new Refusal("refusal.suppression_file_empty");
        }
        if (content.length > LARGEST) {
            throw new Refusal("refusal.suppression_file_large", LARGEST / 1024 / 1024);
        }
        Instant now = clock.instant();
        SuppressionCsv.Read read = SuppressionCsv.read(content, zone, now);
        Map<String, ImportedLine> blocks = strongest(read.lines(), false);
        Map<String, ImportedLine> unsubscriptions = strongest(read.lines(), true);
        addresses.takeTurn(
                read.lines().stream().map(line -> line.address().comparable()).collect(Collectors.toSet()));
        List<Suppression> begin = begin(blocks, entries.open(blocks.keySet()), now);
        begin.addAll(begin(unsubscriptions, entries.unsubscribed(unsubscriptions.keySet()), now));
        int bad = (int)
                read.problems().stream().map(ImportProblem::line).distinct().count();
        audit.record(
                "suppressions_imported",
                SuppressionBook.SUBJECT,
                "import",
                begin.size() + " added, " + (read.lines().size() - begin.size()) + " there already, " + bad
                        + " bad lines");
        entries.addAll(begin);
        return new Result(
                begin.size(),
                read.lines().size() - begin.size(),
                bad,
                read.problems().stream().limit(MOST_PROBLEMS).toList());
    }

    /**
     * One line for each address, of those that are about messages to many or of the others: the two stand beside each
     * other.
     */
    private static Map<String, ImportedLine> strongest(List<ImportedLine> lines, boolean toMany) {
        Map<String, ImportedLine> wanted = new TreeMap<>();
        lines.stream()
                .filter(line -> line.cause().ofMessagesToMany() == toMany)
                .forEach(line -> wanted.merge(
                        line.address().comparable(), line, (a, b) -> b.cause().strongerThan(a.cause()) ? b : a));
        return wanted;
    }

    private List<Suppression> begin(Map<String, ImportedLine> wanted, Map<String, Suppression> open, Instant now) {
        List<Suppression> begin = new ArrayList<>();
        for (ImportedLine line : wanted.values()) {
            Optional<Suppression> held =
                    Optional.ofNullable(open.get(line.address().comparable()));
            if (held.filter(s -> s.isActive(now) && !replaces(line.cause(), s.getCause()))
                    .isEmpty()) {
                held.ifPresent(book::makeRoom);
                begin.add(Suppression.by(
                        line.cause(), line.address(), line.reason(), now, line.until(), user.login(), line.note()));
            }
        }
        return begin;
    }

    /** What is blocked stays as it is, with its evidence; only a complaint says more. */
    private static boolean replaces(SuppressionCause listed, SuppressionCause held) {
        return listed == SuppressionCause.COMPLAINT && listed.strongerThan(held);
    }
}
