package org.tracepost.practice.behaviour;

import static org.tracepost.practice.behaviour.Fate.delayed;
import static org.tracepost.practice.behaviour.Fate.delivered;
import static org.tracepost.practice.behaviour.Fate.expanded;
import static org.tracepost.practice.behaviour.Fate.failed;
import static org.tracepost.practice.behaviour.Fate.relayed;
import static org.tracepost.practice.behaviour.Fate.undeliverable;
import static org.tracepost.practice.behaviour.Plan.delayThen;
import static org.tracepost.practice.behaviour.Plan.deliverThen;
import static org.tracepost.practice.behaviour.Plan.end;
import static org.tracepost.practice.behaviour.Plan.refuse;
import static org.tracepost.practice.behaviour.Plan.silently;

import java.util.List;
import java.util.Locale;

/**
 * What the relay does with a recipient, chosen by the beginning of the local part, as the simulators of the mail
 * providers do. This is the only table: the server acts by it and the page's help is made from it.
 */
public enum PracticeBehaviour {
    BOUNCE(
            List.of("bounce", "nouser"),
            end(failed("5.1.1", "550 5.1.1 User unknown: no such mailbox here")),
            "Bounces hard: the mailbox does not exist (5.1.1)."),
    NO_DOMAIN(
            List.of("nodomain"),
            end(undeliverable("5.1.2", "Bad destination mail system address: domain name not found")),
            "Bounces hard: the domain does not exist (5.1.2)."),
    NO_HOST(
            List.of("nohost"),
            end(undeliverable("5.4.4", "Host or domain name not found: type=MX: Host not found")),
            "Bounces hard: the domain has no mail server (5.4.4, as Postfix says it)."),
    MALFORMED(
            List.of("malformed"),
            end(failed("5.1.3", "553 5.1.3 The recipient address is not a valid address")),
            "Bounces hard: the address is malformed (5.1.3)."),
    SUSPENDED(
            List.of("suspended"),
            end(failed("5.2.1", "550 5.2.1 The mailbox is disabled, not accepting messages")),
            "Bounces hard: the mailbox is suspended (5.2.1)."),
    FULL(
            List.of("full"),
            end(failed("5.2.2", "552 5.2.2 The mailbox is full, quota exceeded")),
            "Bounces soft: the mailbox is full (5.2.2)."),
    TOO_LARGE(
            List.of("toolarge"),
            end(failed("5.3.4", "552 5.3.4 The message is larger than this mailbox accepts")),
            "Bounces: the message is too large (5.3.4)."),
    SPAM(
            List.of("spam"),
            end(failed("5.7.1", "554 5.7.1 Message refused: the content looks like spam")),
            "Bounces: refused as spam (5.7.1)."),
    BLOCKED(
            List.of("blocked"),
            end(failed("5.7.1", "554 5.7.1 Service unavailable: client host [192.0.2.25] blocked using a blocklist")),
            "Bounces: our server's reputation is blocked (5.7.1)."),
    UNAUTHENTICATED(
            List.of("dmarc"),
            end(failed("5.7.26", "550 5.7.26 Unauthenticated e-mail is not accepted due to the domain's DMARC policy")),
            "Bounces: SPF, DKIM or DMARC failed (5.7.26)."),
    SOFT_BOUNCE(
            List.of("softbounce", "expired"),
            delayThen(
                    delayed("4.4.1", "451 4.4.1 The server does not answer, try again later"),
                    failed("4.4.7", "451 4.4.7 Delivery time expired, giving up")),
            "Delayed at once; after the waiting time bounces soft: could not be delivered in time (4.4.7)."),
    DELAY(
            List.of("delay"),
            delayThen(delayed("4.2.0", "451 4.2.0 The mailbox is busy, try again later"), delivered()),
            "Delayed at once; after the waiting time delivered."),
    REJECT(
            List.of("reject"),
            refuse(Door.REFUSE_RECIPIENT),
            "Refused while the relay is spoken to: 550 5.1.1 after RCPT TO."),
    REJECT_DATA(
            List.of("rejectdata"),
            refuse(Door.REFUSE_MESSAGE),
            "Refused while the relay is spoken to: 554 5.7.1 after the message."),
    DEFER(
            List.of("defer"),
            end(delivered()).behind(Door.DEFER_TWICE),
            "Put off by 451 4.3.0 after RCPT TO the first two times, then delivered."),
    DROP(
            List.of("drop"),
            refuse(Door.CUT_AFTER_MESSAGE),
            "The connection is cut after the message without an answer. The mail is kept, no report comes: "
                    + "open it here to prove that it arrived."),
    COMPLAINT(
            List.of("complaint"),
            deliverThen(Gesture.COMPLAINT),
            "Delivered, then marked as spam (an ARF complaint comes)."),
    VACATION(List.of("vacation"), deliverThen(Gesture.AUTO_REPLY), "Delivered, then an out-of-office reply comes."),
    RECEIPT(
            List.of("receipt"),
            deliverThen(Gesture.READ_RECEIPT),
            "Delivered, then a read receipt comes (an MDN saying displayed)."),
    RELAYED(
            List.of("relayed"),
            end(relayed()),
            "Handed on to a server that sends no reports: the success report says relayed."),
    LIST(List.of("list"), end(expanded()), "Handed to a mailing list: the success report says expanded."),
    NO_DSN(List.of("nodsn"), silently(delivered()), "Delivered, but no report at all, as behind a relay without DSN."),
    DELIVERED(List.of(), end(delivered()), "Delivered, with a success report when one was asked for.");

    private final List<String> names;
    private final Plan plan;
    private final String sentence;

    PracticeBehaviour(List<String> names, Plan plan, String sentence) {
        this.names = names;
        this.plan = plan;
        this.sentence = sentence;
    }

    /** The name alone or followed by anything but a letter counts: {@code full-17@} is full, {@code fuller@} is not. */
    public static PracticeBehaviour of(String address) {
        String localPart = address.toLowerCase(Locale.ROOT);
        for (PracticeBehaviour behaviour : values()) {
            if (behaviour.names.stream().anyMatch(name -> begins(localPart, name))) {
                return behaviour;
            }
        }
        return DELIVERED;
    }

    private static boolean begins(String localPart, String name) {
        return localPart.startsWith(name)
                && (localPart.length() == name.length() || !Character.isLetter(localPart.codePointAt(name.length())));
    }

    public Plan plan() {
        return plan;
    }

    public List<String> names() {
        return names;
    }

    /** How the help names it: "bounce@, nouser@". */
    public String addresses() {
        return names.isEmpty() ? "any other address" : String.join("@, ", names) + "@";
    }

    public String sentence() {
        return sentence;
    }
}
