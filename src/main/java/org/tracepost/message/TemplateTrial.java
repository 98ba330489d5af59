package org.tracepost.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tracepost.company.Company;
import org.tracepost.company.CompanyProfile;
import org.tracepost.customer.Contact;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentFilter;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentRow;
import org.tracepost.document.Documents;
import org.tracepost.mail.EmailAddress;
import org.tracepost.platform.Slice;
import org.tracepost.security.AppUsers;
import org.tracepost.security.Role;
import org.tracepost.template.MergeField;
import org.tracepost.template.MergeValues;
import org.tracepost.template.SampleValues;
import org.tracepost.template.Template;
import org.tracepost.template.TemplatePurpose;

/**
 * A template with something in its fields, to look at: a real document's values, or samples where there is none.
 * Nothing is written.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class TemplateTrial {

    private static final String OF_DOCUMENT = "document.";
    private static final EmailAddress NOBODY = new EmailAddress("contact", "customer.example");

    @Inject
    private Documents documents;

    @Inject
    private CompanyProfile companies;

    @Inject
    private AppUsers users;

    @Inject
    private Clock clock;

    /** Documents by a part of their number, the newest first. @param most how many at most */
    public List<DocumentRow> find(TemplatePurpose purpose, String number, int most) {
        return documents.list(
                new DocumentFilter(kindOf(purpose).orElse(null), number, null, null, null, null, null),
                Slice.first(most));
    }

    /**
     * The template as a message.
     *
     * @param documentId null: with samples
     * @param step which of several reminders it is, counted from 1
     */
    public MessageDraft draft(TemplatePurpose purpose, Locale language, Template words, Long documentId, int step) {
        Company company = companies.get();
        LocalDate today = company.today(clock);
        Map<String, String> samples =
                new HashMap<>(SampleValues.of(purpose, language, today, step).all());
        Map<String, String> ours =
                Merging.values(language, company.details(), users.ownName()).all();
        if (documentId == null) {
            samples.putAll(ours);
            String contact = samples.get(MergeField.CONTACT_NAME.key());
            return draft(
                    purpose,
                    language,
                    words,
                    samples,
                    null,
                    new Addressee(
                            null,
                            samples.get(MergeField.CUSTOMER_NAME.key()),
                            samples.get(MergeField.CUSTOMER_NUMBER.key()),
                            null,
                            contact,
                            NOBODY));
        }
        samples.keySet().removeIf(name -> name.startsWith(OF_DOCUMENT));
        samples.putAll(ours);
        Document document = documents.get(documentId);
        Map<String, String> values = Merging.with(new MergeValues(language).texts(samples), document, today)
                .all();
        String name = document.contact().map(Contact::getName).orElse("");
        return draft(
                purpose,
                language,
                words,
                values,
                documentId,
                new Addressee(
                        document.getCustomer().getId(),
                        document.getCustomer().getName(),
                        document.getCustomer().getNumber(),
                        null,
                        name,
                        document.contact().flatMap(Contact::email).orElse(NOBODY)));
    }

    private static MessageDraft draft(
            TemplatePurpose purpose,
            Locale language,
            Template words,
            Map<String, String> values,
            Long documentId,
            Addressee to) {
        return new MessageDraft(purpose, language, words, values, documentId, List.of(to), List.of(), null, null);
    }

    /** The kind of document that e-mails for a purpose are about; empty: any, or none. */
    private static Optional<DocumentKind> kindOf(TemplatePurpose purpose) {
        return switch (purpose) {
            case SUBSCRIPTION_FAILED -> Optional.of(DocumentKind.SUBSCRIPTION);
            case PAYMENT_RECEIPT -> Optional.of(DocumentKind.INVOICE);
            case COMMENT, MESSAGE -> Optional.empty();
            default ->
                List.of(DocumentKind.values()).stream()
                        .filter(kind -> DocumentPurposes.of(kind).knows(purpose))
                        .findFirst();
        };
    }
}
