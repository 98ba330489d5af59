package org.tracepost.document;

import java.math.BigDecimal;
import java.util.List;
import org.tracepost.platform.file.StoredFile;

/**
 * A document that came from an ERP with its own totals, which stand as they came.
 *
 * @param source the file as it came
 * @param pdf the PDF that came and that is the one to be sent; null: the product makes one
 */
public record ImportedDocument(
        DocumentDraft draft,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        List<Totals.TaxSum> taxes,
        BigDecimal prepaid,
        BigDecimal payable,
        StoredFile source,
        StoredFile pdf) {}
