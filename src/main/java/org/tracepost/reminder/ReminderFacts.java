package org.tracepost.reminder;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Reads for timers what decides about the reminders of documents. */
@Stateless
@PermitAll
public class ReminderFacts {

    @Inject
    private FactsLoader loader;

    public Map<Long, DocumentFacts> of(Collection<Long> documentIds) {
        return loader.load(documentIds);
    }
}
