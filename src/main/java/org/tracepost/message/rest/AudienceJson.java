package org.tracepost.message.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tracepost.audience.AudienceFilter;
import org.tracepost.customer.Interest;
import org.tracepost.platform.rest.BadRequest;

/** What the recipients of a message have in common; what is left out may be whatever. */
public record AudienceJson(String text, String language, String tag, Boolean lead, String interest, Boolean overdue) {

    /** @throws BadRequest naming the field */
    AudienceFilter filter() {
        return new AudienceFilter(
                text,
                language == null ? null : NewMessageJson.language("audience.language", language),
                tag,
                lead,
                wanted(),
                Boolean.TRUE.equals(overdue));
    }

    private Interest wanted() {
        if (interest == null) {
            return null;
        }
        List<Interest> all = Arrays.asList(Interest.values());
        return all.stream()
                .filter(one -> one.name().equals(interest.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadRequest("audience.interest: '" + interest + "' should be one of " + all));
    }
}
