package org.tracepost.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Messages;
import org.tracepost.message.NotReached;
import org.tracepost.message.SecondRounds;
import org.tracepost.message.Status;
import org.tracepost.security.Role;
import org.tracepost.suppression.Suppressions;

/**
 * Sends a message again to those whom it has not reached: to their addresses of today, and to nobody who may not be
 * mailed.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class SecondRound {

    @Inject
    private SecondRounds rounds;

    @Inject
    private Messages messages;

    @Inject
    private Suppressions suppressions;

    @Inject
    private Outbox outbox;

    @Inject
    private WaitingRepository waiting;

    /**
     * Who of one status would get it again.
     *
     * @param ready whom it can be sent to
     * @param corrected how many of them have another address now
     * @param hopeless whose address is at fault and was not corrected; only if somebody asks for them
     * @param blocked who may not be mailed: blocked, or unsubscribed
     */
    public record Group(int ready, int corrected, int hopeless, int blocked) {

        Group plus(NotReached one, boolean isBlocked) {
            if (isBlocked) {
                return new Group(ready, corrected, hopeless, blocked + 1);
            }
            return one.hopeless()
                    ? new Group(ready, corrected, hopeless + 1, blocked)
                    : new Group(ready + 1, corrected + (one.corrected() ? 1 : 0), hopeless, blocked);
        }
    }

    /**
     * What a second round came to.
     *
     * @param sent new recipients in the outbox
     * @param dropped new recipients whose addresses got blocked just now
     * @param repeated the key had begun this round before, and nothing is written now
     */
    public record Result(int sent, List<Long> dropped, boolean repeated) {}

    /** Those who were not reached, by status; a status that nobody has is missing. */
    public Map<Status, Group> plan(long messageId) {
        List<NotReached> all = rounds.list(messageId);
        Set<EmailAddress> blocked = blocked(messageId, all);
        Map<Status, Group> plan = new EnumMap<>(Status.class);
        all.forEach(one -> plan.put(
                one.status(),
                plan.getOrDefault(one.status(), new Group(0, 0, 0, 0))
                        .plus(one, blocked.contains(one.to().address()))));
        return plan;
    }

    /**
     * Sends it again to those of these statuses.
     *
     * @param hopeless also where the address is at fault and was not corrected
     * @param key the same key never begins a second round twice; may be null
     */
    public Result send(long messageId, Collection<Status> statuses, boolean hopeless, String key) {
        int before = rounds.takeTurn(messageId, key);
        if (before > 0) {
            return new Result(before, List.of(), true);
        }
        List<NotReached> all = rounds.list(messageId).stream()
                .filter(one -> statuses.contains(one.status()) && (hopeless || !one.hopeless()))
                .toList();
        Set<EmailAddress> blocked = blocked(messageId, all);
        SecondRounds.Written written = rounds.write(
                messageId,
                all.stream()
                        .filter(one -> !blocked.contains(one.to().address()))
                        .toList(),
                key);
        List<Long> dropped = outbox.enqueue(messageId, written.recipientIds(), null);
        if (written.paused()) {
            waiting.setPaused(written.recipientIds(), true);
        }
        return new Result(written.recipientIds().size() - dropped.size(), dropped, false);
    }

    private Set<EmailAddress> blocked(long messageId, List<NotReached> some) {
        List<EmailAddress> addresses =
                some.stream().map(one -> one.to().address()).distinct().toList();
        Set<EmailAddress> blocked =
                new HashSet<>(suppressions.findAll(addresses).keySet());
        if (messages.get(messageId).isToMany()) {
            blocked.addAll(suppressions.unsubscribed(addresses).keySet());
        }
        return blocked;
    }
}
