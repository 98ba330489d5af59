package org.tracepost.bounce;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tracepost.mail.Token;

/**
 * Which recipient a report claims to be about, by its tokens alone.
 *
 * @param recipientId whose token it is; empty when there is none that we gave out
 * @param token that token; null without a recipient
 * @param by where it stands; null without a recipient
 * @param doubt why it is not to be believed
 */
record Match(Optional<Long> recipientId, Token token, MatchedBy by, Optional<Doubt> doubt) {

    /**
     * The most trustworthy place decides, and every other place must agree: whoever knows one token cannot lend it to a
     * report about another mail. What a mail answers is asked last, and there the first that is ours counts: a
     * conversation may have several of them.
     *
     * @param traces as {@link TokenFinder} found them
     * @param known recipients by the tokens that we gave out, as far as they are among the traces
     */
    static Match of(List<Trace> traces, Map<Token, Long> known) {
        List<Trace> own =
                traces.stream().filter(t -> t.place() != MatchedBy.ANSWERED).toList();
        Optional<Trace> first = own.stream().findFirst().or(() -> traces.stream()
                .filter(t -> known.containsKey(t.token()))
                .findFirst());
        if (first.isEmpty()) {
            return without(traces.isEmpty() ? Doubt.NO_TOKEN : Doubt.UNKNOWN_TOKEN);
        }
        Token token = first.get().token();
        if (!known.containsKey(token)) {
            return without(Doubt.UNKNOWN_TOKEN);
        }
        boolean agree = own.stream().allMatch(t -> t.token().equals(token));
        return new Match(
                Optional.of(known.get(token)),
                token,
                first.get().place(),
                agree ? Optional.empty() : Optional.of(Doubt.FOREIGN));
    }

    private static Match without(Doubt doubt) {
        return new Match(Optional.empty(), null, null, Optional.of(doubt));
    }
}
