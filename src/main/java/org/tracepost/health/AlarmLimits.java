package org.tracepost.health;

import java.time.Duration;
import org.tracepost.platform.Settings;

/**
 * From when on something is an alarm.
 *
 * @param noReport how long mails may be out without any report, {@code tracepost.health.no.report.hours}
 * @param refused how many refused sign-ins within the hour, {@code tracepost.health.sign.ins}
 * @param queue how long a due mail may wait, {@code tracepost.health.queue.minutes}
 */
record AlarmLimits(Duration noReport, Duration queue, int refused) {

    private static final int NO_REPORT_HOURS = 6;
    private static final int QUEUE_MINUTES = 15;
    private static final int REFUSED = 30;

    static AlarmLimits of(Settings settings) {
        return new AlarmLimits(
                Duration.ofHours(positive(settings, "health.no.report.hours", NO_REPORT_HOURS)),
                Duration.ofMinutes(positive(settings, "health.queue.minutes", QUEUE_MINUTES)),
                positive(settings, "health.sign.ins", REFUSED));
    }

    private static int positive(Settings settings, String name, int otherwise) {
        int number = settings.getInt(name, otherwise);
        if (number < 1) {
            throw new Settings.BadSetting(name, Integer.toString(number), "at least 1");
        }
        return number;
    }
}
