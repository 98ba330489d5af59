package org.tracepost.attention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tracepost.attention.ProblemRepository.Tries;
import org.tracepost.document.Documents;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.EventType;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.RecipientRow;
import org.tracepost.platform.Slice;
import org.tracepost.security.CurrentUser;
import org.tracepost.security.Role;
import org.tracepost.suppression.SuppressionRow;
import org.tracepost.suppression.Suppressions;

/** What needs somebody now, worst first; it empties by itself. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class Attention {

    private static final Set<EventType> EVIDENCE = EnumSet.of(
            EventType.FAILED,
            EventType.REFUSED,
            EventType.DROPPED,
            EventType.DELAYED,
            EventType.DEFERRED,
            EventType.GIVEN_UP,
            EventType.UNANSWERED,
            EventType.COMPLAINT);

    @Inject
    private AttentionRepository entries;

    @Inject
    private ProblemRepository problems;

    @Inject
    private AttentionLimits limits;

    @Inject
    private Messages messages;

    @Inject
    private Suppressions suppressions;

    @Inject
    private Documents documents;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * A part of the list.
     *
     * @param all how many problems there are altogether
     */
    public record Page(List<OpenProblem> problems, long all) {}

    /**
     * One row for each problem, and how many there are, in one look. The order is the list's own; it cannot be sorted
     * otherwise.
     */
    public Page page(Slice slice) {
        List<AttentionRepository.Entry> page = entries.list(limits.now(), slice);
        return new Page(problems(page), page.isEmpty() ? count() : page.get(0).all());
    }

    public List<OpenProblem> list(Slice slice) {
        return page(slice).problems();
    }

    /** What was solved between the look at the list and the look at its e-mails is none any more. */
    private List<OpenProblem> problems(List<AttentionRepository.Entry> page) {
        Map<Long, Urgency> urgencies = page.stream()
                .collect(Collectors.toMap(AttentionRepository.Entry::id, AttentionRepository.Entry::urgency));
        Map<Long, OpenProblem> found = problems(messages.rows(urgencies.keySet()), urgencies);
        return page.stream()
                .map(entry -> found.get(entry.id()))
                .filter(Objects::nonNull)
                .filter(p -> !p.steps().isEmpty())
                .toList();
    }

    public long count() {
        return entries.count(limits.now());
    }

    /** What is the matter with one e-mail, whether or not it is on the list, and what can be done. */
    public OpenProblem of(long recipientId) {
        return problems(Map.of(recipientId, messages.getRecipientRow(recipientId)), Map.of())
                .get(recipientId);
    }

    /** The newest fact that says what went wrong, with the server's own words. */
    public Optional<RecipientEvent> evidence(long recipientId) {
        return messages.events(recipientId).stream()
                .filter(event -> EVIDENCE.contains(event.getType()))
                .reduce((one, later) -> later);
    }

    private Map<Long, OpenProblem> problems(Map<Long, RecipientRow> mails, Map<Long, Urgency> urgencies) {
        Map<Long, ProblemRepository.Around> around = problems.around(mails.keySet());
        List<Long> later = around.values().stream()
                .map(ProblemRepository.Around::retry)
                .filter(Objects::nonNull)
                .toList();
        Map<Long, OpenProblem.Retry> retries = problems.retries(later, clock.instant());
        Map<EmailAddress, SuppressionRow> blocks = suppressions.findAll(
                mails.values().stream().map(RecipientRow::address).collect(Collectors.toSet()));
        LocalDate today = documents.today();
        return mails.values().stream()
                .map(mail -> {
                    ProblemRepository.Around about = around.get(mail.id());
                    Due due = about.due();
                    Tries tried = about.tries() == null ? new Tries(1, mail.statusAt()) : about.tries();
                    OpenProblem.Retry retry = retries.get(about.retry());
                    SuppressionRow block = blocks.get(mail.address());
                    List<NextStep> steps = NextStep.of(mail.status(), mail.reason(), retry != null).stream()
                            .filter(step -> possible(step, mail, block, about.otherContact()))
                            .toList();
                    return new OpenProblem(
                            urgencies.get(mail.id()),
                            mail,
                            tried.count(),
                            tried.since(),
                            due,
                            due != null && due.overdueOn(today),
                            steps,
                            retry,
                            block,
                            about.phone());
                })
                .collect(Collectors.toMap(p -> p.mail().id(), p -> p));
    }

    /** To a blocked address nothing goes, whatever the step, until its block is lifted. */
    private boolean possible(NextStep step, RecipientRow mail, SuppressionRow block, boolean otherContact) {
        return switch (step) {
            case OTHER_CONTACT -> otherContact;
            case LIFT -> block != null && (block.clerkMayLift() || user.isAdministrator());
            case SEND_AGAIN, TRY_LATER -> block == null;
            case WITHOUT_ATTACHMENT -> block == null && mail.documentId() != null;
            case REMIND -> mail.documentId() != null;
            default -> true;
        };
    }
}
