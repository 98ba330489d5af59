package org.tracepost.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tracepost.company.CompanyProfile;
import org.tracepost.customer.Contact;
import org.tracepost.customer.Customer;
import org.tracepost.customer.Customers;
import org.tracepost.customer.Leads;
import org.tracepost.platform.ChangedMeanwhile;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Seen;
import org.tracepost.platform.Slice;
import org.tracepost.platform.file.StoredFileRepository;
import org.tracepost.security.CurrentUser;
import org.tracepost.security.Role;

/** Documents of all kinds, for clerks and programs. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class Documents {

    @Inject
    private DocumentRepository documents;

    @Inject
    private Numbers numbers;

    @Inject
    private StoredFileRepository files;

    @Inject
    private Settling settling;

    @Inject
    private Customers customers;

    @Inject
    private Leads leads;

    @Inject
    private CompanyProfile company;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Sorts by {@code number}, {@code customer}, {@code issued}, {@code due}, {@code gross}, {@code payable} or
     * {@code state}.
     */
    public List<DocumentRow> list(DocumentFilter filter, Slice slice) {
        return documents.list(filter, today()).list(slice);
    }

    /**
     * The next of a list that is read to its end, newest first; what is added meanwhile does not move it. @param last
     * the one that was read last
     */
    public List<DocumentRow> after(DocumentFilter filter, Optional<DocumentRow> last) {
        return documents.after(filter, today(), last);
    }

    public long count(DocumentFilter filter) {
        return documents.list(filter, today()).count();
    }

    /** For the eyes: exact up to {@value Slice#COUNTED}, and any greater number means more. */
    public long countShown(DocumentFilter filter) {
        return documents.list(filter, today()).countShown();
    }

    /** The document with its lines, customer and contact. */
    public Document get(long id) {
        return documents.find(id).orElseThrow(() -> new NotFound("document", id));
    }

    public Optional<Long> findId(DocumentKind kind, String number) {
        return documents.findId(kind, number);
    }

    public List<DocumentLogEntry> log(long documentId) {
        return documents.log(documentId);
    }

    /** Today in the company's time zone: the day by which documents are due. */
    public LocalDate today() {
        return company.get().today(clock);
    }

    /** @throws Refusal when the number is taken, there is no line, or a line, date or currency makes no sense */
    public Document add(DocumentDraft draft) {
        DraftCheck.check(draft);
        Customer customer = customers.get(draft.customerId());
        String number = draft.number() == null || draft.number().isBlank()
                ? numbers.next(draft.kind())
                : requireFree(draft.kind(), draft.number().strip());
        Document document = new Document(
                draft, number, customer, contactOf(customer, draft.contactId()), user.login(), clock.instant());
        documents.add(document);
        log(document, "created", null);
        return document;
    }

    /** @throws Refusal when there is a document of this kind with the number already: an import never overwrites */
    public Document add(ImportedDocument came) {
        requireFree(came.draft().kind(), came.draft().number());
        Customer customer = customers.get(came.draft().customerId());
        files.add(came.source());
        if (came.pdf() != null && came.pdf() != came.source()) {
            files.add(came.pdf());
        }
        Document document = new Document(
                came, customer, contactOf(customer, came.draft().contactId()), user.login(), clock.instant());
        documents.add(document);
        log(document, "imported", came.source().getName());
        wins(document);
        return document;
    }

    /** @throws ChangedMeanwhile when the document is no longer what was seen in the form; nothing is changed then */
    public void edit(long id, DocumentDraft draft, Seen seen) {
        seen.requireStill(get(id).getVersion(), () -> documents.lastDeed(id, seen.at()));
        edit(id, draft);
    }

    public void edit(long id, DocumentDraft draft) {
        DraftCheck.check(draft);
        Customer customer = customers.get(draft.customerId());
        Document document = get(id);
        documents.newVersion(document);
        document.edit(draft, customer, contactOf(customer, draft.contactId()));
        log(document, "edited", null);
    }

    /**
     * Makes a draft of another kind from a document, e.g. the invoice from an accepted estimate. Both know of each
     * other.
     *
     * @throws Refusal when this kind does not become that one, or the document is not in a state for it
     */
    public Document convert(long id, DocumentKind to) {
        Document from = documents.lock(id).orElseThrow(() -> new NotFound("document", id));
        Conversion.check(from, to);
        Document made = new Document(
                Conversion.draft(from, to, today()), numbers.next(to), from, user.login(), clock.instant());
        documents.add(made);
        if (to == DocumentKind.INVOICE) {
            from.invoiced();
        }
        log(made, "made_from", from.getNumber());
        log(from, "converted", made.getNumber());
        return made;
    }

    /** Whether nobody at its customer has an address to which it could be sent. */
    public boolean isWaitingForAddress(Document document) {
        return customers
                .reachableContacts(List.of(document.getCustomer().getId()))
                .isEmpty();
    }

    /** What can be made from a document as it is now, the usual first. */
    public List<DocumentKind> conversions(Document document) {
        return document.getKind().life().isConvertible(document.getState())
                ? document.getKind().conversions()
                : List.of();
    }

    /** The documents that were made from this one, oldest first. */
    public List<DocumentRow> madeFrom(long id) {
        return documents.madeFrom(id);
    }

    /** A subscription goes on no more. */
    public void end(long id) {
        Document document = get(id);
        document.end();
        log(document, "ended", null);
    }

    /**
     * Issues a draft. Sending does so, too. A credit note is set off against the invoice that it was made from, as far
     * as that is open.
     */
    public void issue(long id) {
        Document document = get(id);
        if (document.getState() == DocumentState.DRAFT) {
            document.issue();
            log(document, "issued", null);
            settling.setOff(document);
            wins(document);
        }
    }

    /** @throws Refusal when it is cancelled already, or money was given back for it */
    public void cancel(long id) {
        Document document = documents.lock(id).orElseThrow(() -> new NotFound("document", id));
        settling.takeBack(document);
        document.cancel();
        log(document, "cancelled", null);
    }

    /** Whom an invoice is issued for is a lead no more. */
    private void wins(Document document) {
        if (document.getKind() == DocumentKind.INVOICE) {
            leads.won(document.getCustomer().getId(), document.getNumber());
        }
    }

    private void log(Document document, String action, String detail) {
        documents.add(new DocumentLogEntry(document.getId(), clock.instant(), user.login(), action, detail));
    }

    private String requireFree(DocumentKind kind, String number) {
        documents.findId(kind, number).ifPresent(id -> {
            throw new Refusal("refusal.document_number_taken", number);
        });
        return number;
    }

    private Contact contactOf(Customer customer, Long contactId) {
        if (contactId == null) {
            return null;
        }
        Contact contact = customers.getContact(contactId);
        if (!contact.getCustomer().getId().equals(customer.getId())) {
            throw new NotFound("contact", contactId);
        }
        return contact;
    }
}
