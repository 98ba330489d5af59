package org.tracepost.report;

import org.tracepost.document.DocumentRow;
import org.tracepost.message.Status;

/**
 * A document of an exported list.
 *
 * @param mail how it stands by its e-mails; null: it was never sent
 */
public record ListedDocument(DocumentRow row, Status mail) {}
