package org.tracepost.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tracepost.company.Company;
import org.tracepost.company.CompanyProfile;
import org.tracepost.customer.ContactRow;
import org.tracepost.customer.Customer;
import org.tracepost.customer.Customers;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentPdfs;
import org.tracepost.document.DocumentState;
import org.tracepost.document.Documents;
import org.tracepost.platform.Refusal;
import org.tracepost.security.AppUsers;
import org.tracepost.security.Role;
import org.tracepost.template.MergeField;
import org.tracepost.template.MergeValues;
import org.tracepost.template.Template;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.Templates;

/** Writes the e-mail that carries a document: whom to, in which words, with which values and files. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class DocumentMail {

    @Inject
    private Documents documents;

    @Inject
    private DocumentPdfs pdfs;

    @Inject
    private Customers customers;

    @Inject
    private CompanyProfile companies;

    @Inject
    private MessageRepository messages;

    @Inject
    private AppUsers users;

    @Inject
    private Templates templates;

    @Inject
    private Clock clock;

    /**
     * @param language null: the one of the contact who gets it, or else the document's
     * @param wanted null: the template that fits by itself
     */
    public Composition compose(long documentId, Locale language, TemplatePurpose wanted) {
        Document document = documents.get(documentId);
        return composition(document, language, purpose(document, wanted), purposes(document));
    }

    /** An e-mail about something that happened to a document, such as a payment. @param language as above */
    public Composition composeAbout(TemplatePurpose purpose, long documentId, Locale language) {
        return composition(documents.get(documentId), language, purpose, List.of(purpose));
    }

    private Composition composition(
            Document document, Locale language, TemplatePurpose purpose, List<TemplatePurpose> purposes) {
        List<ContactRow> reachable =
                customers.reachableContacts(List.of(document.getCustomer().getId()));
        List<ContactRow> contacts = usual(document, reachable);
        Locale chosen = Optional.ofNullable(language)
                .orElseGet(() ->
                        contacts.stream().findFirst().map(ContactRow::language).orElse(document.getLanguage()));
        return new Composition(
                purpose,
                purposes,
                chosen,
                templates.current(purpose, chosen),
                contacts.stream().map(ContactRow::id).toList(),
                reachable);
    }

    /**
     * The message as it will be written. A draft document becomes open, and its PDF is kept as the one that was sent.
     *
     * @throws Refusal when the document is cancelled
     */
    public MessageDraft draft(DocumentSending wish) {
        Document document = documents.get(wish.documentId());
        if (document.getState() == DocumentState.CANCELLED) {
            throw new Refusal("refusal.document_cancelled", document.getNumber());
        }
        documents.issue(document.getId());
        List<Long> files =
                wish.attachPdf() ? List.of(pdfs.forSending(document.getId()).getId()) : List.of();
        return withText(wish, document, files);
    }

    /**
     * The message about something that happened to a document. It does not issue the document.
     *
     * @param wish with the purpose
     * @param happened puts in the values of what happened
     */
    public MessageDraft draftAbout(DocumentSending wish, UnaryOperator<MergeValues> happened) {
        Document document = documents.get(wish.documentId());
        List<Long> files =
                wish.attachPdf() ? List.of(pdfs.forEnclosing(document.getId()).getId()) : List.of();
        return withText(wish, document, files, wish.purpose(), happened.apply(values(document, wish.language())));
    }

    /** The message as it would be written, to look at; nothing is stored or changed. */
    public MessageDraft preview(DocumentSending wish) {
        return withText(wish, documents.get(wish.documentId()), List.of());
    }

    private MessageDraft withText(DocumentSending wish, Document document, List<Long> files) {
        return withText(wish, document, files, purpose(document, wish.purpose()), values(document, wish.language()));
    }

    private MessageDraft withText(
            DocumentSending wish, Document document, List<Long> files, TemplatePurpose purpose, MergeValues values) {
        Template words = wish.wordsOr(templates.current(purpose, wish.language()));
        return new MessageDraft(
                purpose,
                wish.language(),
                words,
                values.all(),
                document.getId(),
                addressees(wish, document.getCustomer()),
                files,
                wish.idempotencyKey(),
                wish.sendAt());
    }

    /** The values for the merge fields of a document's e-mail in a language. */
    private MergeValues values(Document document, Locale language) {
        Company company = companies.get();
        MergeValues values = Merging.with(
                Merging.values(language, company.details(), users.ownName()), document, company.today(clock));
        document.originId()
                .filter(id -> document.getKind() == DocumentKind.CREDIT_NOTE)
                .map(documents::get)
                .ifPresent(corrected -> values.text(MergeField.DOCUMENT_CORRECTS, corrected.getNumber()));
        lastSent(document)
                .map(at -> LocalDate.ofInstant(at, company.getTimeZone()))
                .ifPresent(day -> values.date(MergeField.DOCUMENT_SENT, Optional.of(day)));
        return values;
    }

    private List<Addressee> addressees(DocumentSending wish, Customer customer) {
        List<Addressee> all = new ArrayList<>();
        Set<Long> wanted = new HashSet<>(wish.contactIds());
        customers.reachableContacts(List.of(customer.getId())).stream()
                .filter(c -> wanted.contains(c.id()))
                .forEach(c -> all.add(new Addressee(
                        customer.getId(), customer.getName(), customer.getNumber(), c.id(), c.name(), c.email())));
        wish.addresses()
                .forEach(a -> all.add(new Addressee(
                        customer.getId(), customer.getName(), customer.getNumber(), null, a.toString(), a)));
        return all;
    }

    /** The document's own contact, or else those at the customer who get such documents. */
    private static List<ContactRow> usual(Document document, List<ContactRow> reachable) {
        List<ContactRow> own = reachable.stream()
                .filter(c ->
                        document.contact().filter(k -> k.getId().equals(c.id())).isPresent())
                .toList();
        return own.isEmpty()
                ? reachable.stream()
                        .filter(c -> c.receives(
                                DocumentPurposes.of(document.getKind()).interest()))
                        .toList()
                : own;
    }

    private List<TemplatePurpose> purposes(Document document) {
        return DocumentPurposes.of(document.getKind()).choices(document, documents.today());
    }

    private TemplatePurpose purpose(Document document, TemplatePurpose wanted) {
        return wanted != null && purposes(document).contains(wanted)
                ? wanted
                : DocumentPurposes.of(document.getKind())
                        .usual(lastSent(document).isPresent());
    }

    private Optional<Instant> lastSent(Document document) {
        return messages.lastSentOf(
                document.getId(), DocumentPurposes.of(document.getKind()).carrying());
    }
}
