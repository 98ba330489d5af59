package org.tracepost.template;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A purpose as the list of templates shows it.
 *
 * @param on whether such e-mails are sent
 * @param own languages with a text of the site's own
 * @param changedAt when one of its texts was last changed, and by whom; empty: never
 */
public record TemplateRow(
        TemplatePurpose purpose,
        boolean on,
        List<Locale> own,
        Optional<Instant> changedAt,
        Optional<String> changedBy) {}
