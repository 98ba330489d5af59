package org.tracepost.platform.node;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tracepost.platform.Settings;
import org.tracepost.platform.StoredText;
import org.tracepost.platform.jpa.InstantConverter;

/** Which servers live, and what only one of them may do at a time. */
@Stateless
@PermitAll
public class Nodes {

    private static final int LEASE_SECONDS = 30;
    private static final Duration REMEMBERED = Duration.ofDays(7);

    @Inject
    private NodeRepository nodes;

    @Inject
    private Settings settings;

    /**
     * A server that lives, as far as is known.
     *
     * @param aliveUntil when the others may end it, if it does not say before that it lives
     */
    public record Node(String id, String name, Instant startedAt, Instant aliveUntil) {}

    /**
     * The last run of a duty.
     *
     * @param worked the last one that worked
     * @param trouble what is wrong since then
     */
    public record Run(Optional<Instant> worked, Optional<Trouble> trouble) {}

    /**
     * What keeps a duty from being done.
     *
     * @param kind a name that the duty's room knows
     * @param what a sentence for IT
     */
    public record Trouble(Instant since, String kind, String what) {}

    /**
     * The first node that ever lives in a database knows it; every later one has to find out whether it comes from a
     * back-up ({@link #settle}).
     *
     * @return the id under which this server writes from now on
     */
    public String register(String name) {
        Instant now = nodes.now();
        String id = UUID.randomUUID().toString();
        nodes.add(id, name, now, now.plus(lease()), nodes.nobodyKnows());
        return id;
    }

    /**
     * From now on a node may vouch for others that join: this database is the one that was lived in last, or people
     * have been asked.
     */
    public void settle(String id) {
        nodes.settle(id);
        nodes.forgetEndedBefore(nodes.now().minus(REMEMBERED));
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean knows(String id) {
        return nodes.knows(id);
    }

    /**
     * Other nodes that could vouch for the database, and their signs of life so far. A back-up has such rows too: see
     * whether they move.
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<String, Long> livingThatKnow(String id) {
        return nodes.othersThatKnow(id).stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    /**
     * How many signs of life a node has given. A count and no time: it never gets smaller, whatever is done to the
     * clock of the database.
     *
     * @return empty when the database has no such node
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public OptionalLong beatsOf(String id) {
        return nodes.beats(id);
    }

    /** Says that a node lives. @return false when it was ended meanwhile: then it needs a new id */
    public boolean keepAlive(String id) {
        return nodes.keepAlive(id, nodes.now().plus(lease()));
    }

    /** Ends all nodes that have been silent for too long. */
    public int endSilent() {
        Instant now = nodes.now();
        List<String> silent = nodes.lockSilent(now);
        silent.forEach(id -> nodes.end(id, now));
        return silent.size();
    }

    /** From now on nothing is written under this id, and what it held is anybody's. */
    public void end(String id) {
        nodes.end(id, nodes.now());
    }

    /**
     * The fence. While the caller's transaction lasts nobody can end this node; false when somebody has: then the
     * caller must write nothing.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean hold(String id) {
        return nodes.lockLiving(id);
    }

    /** Takes a duty unless another living node has it. */
    public boolean take(Duty duty, String id) {
        return nodes.takeDuty(duty.name(), id);
    }

    /**
     * The fence of a duty. While the caller's transaction lasts nobody else can take it; false when somebody has: then
     * the caller must write nothing.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean hold(Duty duty, String id) {
        return nodes.lockDuty(duty.name(), id);
    }

    /** Says that a run of a duty failed; the trouble lasts since the first of such runs. */
    public void failed(Duty duty, Trouble trouble) {
        nodes.dutyFailed(
                duty.name(), new Trouble(trouble.since(), trouble.kind(), StoredText.fit(trouble.what(), 2000)));
    }

    public void done(Duty duty, Instant at) {
        nodes.dutyDone(duty.name(), at);
    }

    /** How the last run of a duty went, whichever node had it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Run lastRun(Duty duty) {
        return nodes.lastRun(duty.name());
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Node> living() {
        return nodes.living().stream()
                .map(row -> new Node(
                        (String) row[0],
                        (String) row[1],
                        InstantConverter.instant(row[2]),
                        InstantConverter.instant(row[3])))
                .toList();
    }

    private Duration lease() {
        int seconds = settings.getInt("node.lease.seconds", LEASE_SECONDS);
        if (seconds < 5) {
            throw new Settings.BadSetting("node.lease.seconds", Integer.toString(seconds), "at least 5");
        }
        return Duration.ofSeconds(seconds);
    }
}
