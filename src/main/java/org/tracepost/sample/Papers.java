package org.tracepost.sample;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tracepost.customer.ContactRow;
import org.tracepost.customer.Customers;
import org.tracepost.document.Documents;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Composition;
import org.tracepost.message.DocumentMail;
import org.tracepost.message.DocumentSending;
import org.tracepost.message.WrittenMessage;
import org.tracepost.suppression.Suppressions;
import org.tracepost.template.MergeValues;
import org.tracepost.template.TemplatePurpose;

/** Sends documents to whom they usually go. */
@Dependent
class Papers {

    /** PDFs of these days were attached and are kept; others are made when somebody looks. */
    private static final Duration ATTACHED = Duration.ofDays(4);

    @Inject
    private DocumentMail mail;

    @Inject
    private Documents documents;

    @Inject
    private Customers customers;

    @Inject
    private Suppressions suppressions;

    private SamplePost post;
    private Stage stage;

    void begin(Stage story, SamplePost samplePost) {
        stage = story;
        post = samplePost;
    }

    /** Issues and sends a document; without an address it is issued and waits. */
    Optional<WrittenMessage> send(long id, Instant at, Optional<Incident> incident) {
        Composition usual = mail.compose(id, null, null);
        if (usual.contactIds().isEmpty()) {
            documents.issue(id);
            return Optional.empty();
        }
        DocumentSending wish = new DocumentSending(
                id,
                usual.contactIds(),
                List.of(),
                null,
                usual.language(),
                null,
                null,
                stage.within(at, ATTACHED),
                null);
        return Optional.of(post.send(mail.draft(wish), at, file(id), incident));
    }

    /** Tells of something that happened to a document. */
    Optional<WrittenMessage> tell(long id, TemplatePurpose purpose, Instant at, UnaryOperator<MergeValues> happened) {
        Composition usual = mail.composeAbout(purpose, id, null);
        return usual.contactIds().isEmpty()
                ? Optional.empty()
                : Optional.of(post.send(
                        mail.draftAbout(
                                new DocumentSending(
                                        id,
                                        usual.contactIds(),
                                        List.of(),
                                        purpose,
                                        usual.language(),
                                        null,
                                        null,
                                        false,
                                        null),
                                happened),
                        at,
                        file(id)));
    }

    /** Whether there is somebody who may be written to: a timer reminds nobody else. */
    boolean reaches(long id) {
        List<EmailAddress> addresses = customers
                .contacts(mail.compose(id, null, null).contactIds())
                .stream()
                .map(ContactRow::email)
                .toList();
        return addresses.size() > suppressions.findAll(addresses).size();
    }

    private Optional<String> file(long id) {
        return Optional.of(documents.get(id).getNumber() + ".pdf");
    }
}
