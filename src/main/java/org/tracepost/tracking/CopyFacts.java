package org.tracepost.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tracepost.company.Company;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentAnswer;
import org.tracepost.document.DocumentComment;

/**
 * What an online copy shows.
 *
 * @param today in the company's time zone
 * @param corrects for a credit note: the invoice's number; otherwise empty
 * @param answer what the customer has answered
 * @param comments those that the customer may see, oldest first
 * @param pdfSha256 the fingerprint of the PDF that the page leads to; empty where no answer is asked for
 * @param reader the name of the person to whom the e-mail went; may be empty
 */
record CopyFacts(
        Document document,
        Company company,
        LocalDate today,
        String corrects,
        Optional<DocumentAnswer> answer,
        List<DocumentComment> comments,
        String pdfSha256,
        String reader) {}
