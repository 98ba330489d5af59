package org.tracepost.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tracepost.mail.Token;
import org.tracepost.message.Addressed;
import org.tracepost.message.MessageContent;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.RecipientHistory;
import org.tracepost.platform.BounceAddress;
import org.tracepost.platform.Settings;

/**
 * Finds the recipients of reports and assesses these by what is known; in the caller's transaction, and without writing
 * anything.
 */
@ApplicationScoped
class Assessor {

    @Inject
    private RecipientHistory history;

    @Inject
    private MessageContent recipients;

    @Inject
    private BounceAddress bounces;

    @Inject
    private Settings settings;

    /**
     * Many, in their order: what one says is known when the next is assessed. By report id; a few queries, however many
     * there are.
     */
    Map<Long, Assessment> assess(List<ReadReport> portion) {
        ReportFacts words = facts();
        Map<Long, List<Trace>> traces = traces(portion);
        Map<Token, Addressed> known = history.findByEnvelopes(
                traces.values().stream().flatMap(List::stream).map(Trace::token).collect(Collectors.toSet()));
        Map<Long, Claimed> claimed = claimed(known.values());
        Map<Token, Long> ids = known.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().recipientId()));
        Map<Long, Assessment> found = new HashMap<>();
        for (ReadReport read : portion) {
            Match match = Match.of(traces.get(read.id()), ids);
            Assessment assessment = match.recipientId()
                    .map(claimed::get)
                    .map(who -> Assessment.of(
                            read.report(), match, who, words, read.stored().receivedAt(), read.id()))
                    .orElseGet(() -> Assessment.without(match.doubt().orElse(Doubt.NO_TOKEN)));
            assessment.facts().forEach(fact -> claimed.get(
                            assessment.recipientId().orElseThrow())
                    .learn(fact));
            found.put(read.id(), assessment);
        }
        return found;
    }

    Assessment assess(ReadReport read) {
        return assess(List.of(read)).get(read.id());
    }

    private Map<Long, List<Trace>> traces(List<ReadReport> portion) {
        Optional<TokenFinder> finder = bounces.find().map(TokenFinder::new);
        return portion.stream().collect(Collectors.toMap(ReadReport::id, r -> finder.map(f -> f.in(r.report()))
                .orElse(List.of())));
    }

    private Map<Long, Claimed> claimed(Collection<Addressed> addressed) {
        Map<Long, List<RecipientEvent>> events =
                history.events(addressed.stream().map(Addressed::recipientId).toList());
        return addressed.stream()
                .map(a -> new Claimed(
                        a.recipientId(),
                        a.address(),
                        a.redirectedTo().orElse(null),
                        a.sentAt().orElse(null),
                        new ArrayList<>(events.getOrDefault(a.recipientId(), List.of()))))
                .collect(Collectors.toMap(Claimed::id, c -> c));
    }

    Claimed claimed(long recipientId) {
        Recipient recipient = recipients.get(recipientId);
        return new Claimed(
                recipientId,
                recipient.getAddress(),
                recipient.getRedirectedTo(),
                recipient.getSentAt(),
                new ArrayList<>(history.events(recipientId)));
    }

    ReportFacts facts() {
        return new ReportFacts(new OwnHosts(settings));
    }
}
