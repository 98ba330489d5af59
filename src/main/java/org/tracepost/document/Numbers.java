package org.tracepost.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gives each new document the next number of its kind that nobody has taken by hand. Call it within a transaction. */
@ApplicationScoped
class Numbers {

    @Inject
    private DocumentRepository documents;

    String next(DocumentKind kind) {
        NumberSeries series = documents.lockSeries(kind);
        String number = series.take();
        while (documents.findId(kind, number).isPresent()) {
            number = series.take();
        }
        return number;
    }
}
