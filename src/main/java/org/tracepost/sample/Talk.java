package org.tracepost.sample;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tracepost.document.CustomerNews;
import org.tracepost.document.DocumentComment;
import org.tracepost.document.DocumentComments;
import org.tracepost.document.Witness;
import org.tracepost.message.EventType;
import org.tracepost.message.Messages;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientHistory;
import org.tracepost.template.MergeField;
import org.tracepost.template.TemplatePurpose;

/** A customer asks something on the online copy, and a clerk answers. */
@Dependent
class Talk {

    private static final int UNSEEN_DAYS = 9;
    private static final int SEEN_EVERY = 7;

    @Inject
    private DocumentComments comments;

    @Inject
    private Messages messages;

    @Inject
    private RecipientHistory history;

    @Inject
    private CustomerNews news;

    private Stage stage;
    private Papers papers;

    void begin(Stage story, Papers thePapers) {
        stage = story;
        papers = thePapers;
        for (int ago = Stage.DAYS; ago > UNSEEN_DAYS; ago -= SEEN_EVERY) {
            stage.agenda().at(stage.now().minus(Duration.ofDays(ago)), () -> news.unseen(1)
                    .forEach(newest -> news.seeAll(newest.id())));
        }
    }

    void about(long documentId, House house, long recipientId, Instant sent) {
        Chance chance = stage.chance();
        Instant asked = sent.plus(chance.hours(5, 60));
        stage.agenda().at(asked, () -> {
            Recipient who = messages.getRecipient(recipientId);
            comments.take(
                    documentId,
                    new Witness(recipientId, who.getAddress().toString(), "198.51.100.0", Doings.BROWSER),
                    who.getName(),
                    stage.words().any(house.language(), "said", chance));
            history.recordEach(Map.of(
                    recipientId,
                    List.of(
                            Doings.visit(
                                    EventType.VIEWED, asked.minusSeconds(90), Doings.BROWSER, "198.51.100.0", null),
                            Doings.visit(EventType.ANSWERED, asked, Doings.BROWSER, "198.51.100.0", "commented"))));
        });
        Instant answered = asked.plus(chance.hours(1, 30));
        stage.agenda().at(answered, () -> {
            if (chance.in(25)) {
                comments.add(documentId, true, stage.words().any(house.language(), "internal", chance));
            }
            DocumentComment answer =
                    comments.add(documentId, false, stage.words().any(house.language(), "answer", chance));
            papers.tell(documentId, TemplatePurpose.COMMENT, answered, values -> values.text(
                            MergeField.COMMENT_TEXT, answer.getWords())
                    .text(MergeField.COMMENT_AUTHOR, answer.getAuthor()));
        });
    }
}
