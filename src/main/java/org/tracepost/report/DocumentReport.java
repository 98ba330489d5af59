package org.tracepost.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tracepost.document.DocumentFilter;
import org.tracepost.document.DocumentRow;
import org.tracepost.document.Documents;
import org.tracepost.message.Envelopes;
import org.tracepost.message.Messages;
import org.tracepost.security.Role;

/** A list of documents with how each stands by its e-mails. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class DocumentReport {

    @Inject
    private Documents documents;

    @Inject
    private Messages messages;

    /** The next of a list that is read to its end. Two queries for any number of rows. */
    public List<ListedDocument> after(DocumentFilter filter, Optional<ListedDocument> last) {
        List<DocumentRow> rows = documents.after(filter, last.map(ListedDocument::row));
        Envelopes envelopes =
                Envelopes.of(messages, rows.stream().map(DocumentRow::id).toList());
        return rows.stream()
                .map(row -> new ListedDocument(row, envelopes.statuses().get(row.id())))
                .toList();
    }
}
