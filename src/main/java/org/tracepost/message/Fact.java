package org.tracepost.message;

import java.time.Instant;
import org.tracepost.mail.FailureReason;

/**
 * A fact about a recipient, to be recorded as an event. Made with {@link #of} and completed by the {@code with...}
 * methods; what is not known stays null.
 *
 * @param at when it happened, as the source says
 * @param replyCode SMTP reply (RFC 5321), null if none
 * @param statusCode enhanced status code (RFC 3463) as text, null if none
 * @param words the server's own words, or what happened in words
 * @param server the mail server that said so
 * @param reason why it failed
 * @param hard the address itself is at fault
 * @param rule name of the rule that decided
 * @param program user agent of a web request
 * @param address internet address of a web request, shortened
 * @param target link that was followed, file that was fetched, or test address that it went to instead; the new address
 *     of a notice, the substitutes of an automatic reply
 * @param nextTryAt when we, or a server, shall try again; of an automatic reply: when the person is back
 * @param refersTo id of the event that this one corrects or takes back
 * @param reportId the stored report that is the evidence
 */
public record Fact(
        EventType type,
        EventSource source,
        Instant at,
        Integer replyCode,
        String statusCode,
        String words,
        String server,
        FailureReason reason,
        boolean hard,
        String rule,
        String program,
        String address,
        String target,
        Instant nextTryAt,
        Long refersTo,
        Long reportId) {

    /** The rule of a {@link EventType#DROPPED} fact that says: the recipient has unsubscribed from messages to many. */
    public static final String UNSUBSCRIBED = "UNSUBSCRIBED";

    public static Fact of(EventType type, EventSource source, Instant at) {
        return new Fact(
                type, source, at, null, null, null, null, null, false, null, null, null, null, null, null, null);
    }

    /** What a mail server answered. */
    public Fact withReply(Integer aReplyCode, String aStatusCode, String someWords, String aServer) {
        return new Fact(
                type,
                source,
                at,
                aReplyCode,
                aStatusCode,
                someWords,
                aServer,
                reason,
                hard,
                rule,
                program,
                address,
                target,
                nextTryAt,
                refersTo,
                reportId);
    }

    public Fact withReason(FailureReason aReason, boolean isHard, String aRule) {
        return new Fact(
                type,
                source,
                at,
                replyCode,
                statusCode,
                words,
                server,
                aReason,
                isHard,
                aRule,
                program,
                address,
                target,
                nextTryAt,
                refersTo,
                reportId);
    }

    public Fact withRule(String aRule) {
        return new Fact(
                type,
                source,
                at,
                replyCode,
                statusCode,
                words,
                server,
                reason,
                hard,
                aRule,
                program,
                address,
                target,
                nextTryAt,
                refersTo,
                reportId);
    }

    public Fact withNextTry(Instant next) {
        return new Fact(
                type,
                source,
                at,
                replyCode,
                statusCode,
                words,
                server,
                reason,
                hard,
                rule,
                program,
                address,
                target,
                next,
                refersTo,
                reportId);
    }

    public Fact withVisitor(String aProgram, String anAddress, String aTarget) {
        return new Fact(
                type,
                source,
                at,
                replyCode,
                statusCode,
                words,
                server,
                reason,
                hard,
                rule,
                aProgram,
                anAddress,
                aTarget,
                nextTryAt,
                refersTo,
                reportId);
    }

    /**
     * The same, but no earlier than this: what servers report about a message comes after we handed it over, whatever
     * their clocks say.
     *
     * @param earliest null: any time will do
     */
    public Fact notBefore(Instant earliest) {
        return earliest == null || !at.isBefore(earliest)
                ? this
                : new Fact(
                        type,
                        source,
                        earliest,
                        replyCode,
                        statusCode,
                        words,
                        server,
                        reason,
                        hard,
                        rule,
                        program,
                        address,
                        target,
                        nextTryAt,
                        refersTo,
                        reportId);
    }

    /** It went to a test address instead of the recipient's. */
    public Fact redirectedTo(String testAddress) {
        return withVisitor(program, address, testAddress);
    }

    public Fact withReport(long aReportId) {
        return new Fact(
                type,
                source,
                at,
                replyCode,
                statusCode,
                words,
                server,
                reason,
                hard,
                rule,
                program,
                address,
                target,
                nextTryAt,
                refersTo,
                aReportId);
    }

    /** The same, but somebody else answers for it. */
    public Fact saidBy(EventSource who) {
        return new Fact(
                type,
                who,
                at,
                replyCode,
                statusCode,
                words,
                server,
                reason,
                hard,
                rule,
                program,
                address,
                target,
                nextTryAt,
                refersTo,
                reportId);
    }

    public Fact correcting(long eventId) {
        return new Fact(
                type,
                source,
                at,
                replyCode,
                statusCode,
                words,
                server,
                reason,
                hard,
                rule,
                program,
                address,
                target,
                nextTryAt,
                eventId,
                reportId);
    }
}
