package org.tracepost.reminder;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.Templates;

/** Which kinds of e-mail are switched on. */
@Dependent
class KindSwitches {

    @Inject
    private Templates templates;

    Set<ReminderKind> on() {
        Set<TemplatePurpose> off = templates.off();
        return Arrays.stream(ReminderKind.values())
                .filter(kind -> !off.contains(kind.purpose()))
                .collect(Collectors.toSet());
    }
}
