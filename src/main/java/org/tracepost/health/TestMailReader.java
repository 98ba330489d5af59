package org.tracepost.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tracepost.bounce.UnmatchedReport;
import org.tracepost.bounce.parse.DeliveryReport;
import org.tracepost.bounce.parse.RecipientReport;
import org.tracepost.bounce.parse.Report;
import org.tracepost.bounce.parse.ReturnedMessage;
import org.tracepost.mail.Token;
import org.tracepost.mail.VerpAddress;
import org.tracepost.platform.BounceAddress;

/**
 * Knows our own test mails, and the reports about them, among what fits no recipient. Works in the transaction that
 * settles the report.
 */
@ApplicationScoped
class TestMailReader {

    @Inject
    private HealthRepository tables;

    @Inject
    private BounceAddress bounces;

    void read(@Observes UnmatchedReport news) {
        bounces.find().ifPresent(verp -> read(news, verp));
    }

    private void read(UnmatchedReport news, VerpAddress verp) {
        Report report = news.report();
        Stream<Optional<Token>> byAddress =
                report.arrival().recipients().stream().map(verp::tokenIn);
        Optional<HealthProbe> throughVerp = probe(byAddress);
        Optional<HealthProbe> probe = throughVerp.or(() -> probe(otherTraces(report)));
        if (probe.isEmpty()) {
            return;
        }
        news.claim();
        if (report instanceof DeliveryReport delivery) {
            RecipientReport first = delivery.recipients().get(0);
            probe.get()
                    .reportCame(
                            news.receivedAt(),
                            throughVerp.isPresent(),
                            first.action().name().toLowerCase(Locale.ROOT),
                            first.reply().words());
        } else if (report.arrival().messageId().flatMap(TestMailReader::left).isPresent()) {
            probe.get().mailCame(news.receivedAt(), throughVerp.isPresent());
        }
    }

    private Optional<HealthProbe> probe(Stream<Optional<Token>> tokens) {
        return tokens.flatMap(Optional::stream)
                .distinct()
                .map(tables::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Where else a token of ours can stand: the envelope id, the Message-ID of the mail that came back, the mail's own,
     * those it answers.
     */
    private static Stream<Optional<Token>> otherTraces(Report report) {
        Stream<Optional<Token>> envelopeId = report instanceof DeliveryReport d
                ? Stream.of(d.originalEnvelopeId().flatMap(Token::parse))
                : Stream.empty();
        Stream<String> ids = Stream.of(
                        report.returned().flatMap(ReturnedMessage::messageId).stream(),
                        report.arrival().messageId().stream(),
                        report.arrival().answers().stream())
                .flatMap(s -> s);
        return Stream.concat(envelopeId, ids.map(TestMailReader::left));
    }

    private static Optional<Token> left(String messageId) {
        int at = messageId.indexOf('@');
        return at < 0 ? Optional.empty() : Token.parse(messageId.substring(0, at));
    }
}
