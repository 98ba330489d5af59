package org.tracepost.suppression;

import java.time.Duration;
import org.tracepost.platform.Settings;

/**
 * How much it takes to block an address.
 *
 * @param hardBounces as many hard bounces block it; 0: no number does
 * @param softBounces as many soft bounces within {@code softWithin} block it; 0: no number does
 * @param softLasts how long such a block lasts
 */
record SuppressionLimits(int hardBounces, int softBounces, Duration softWithin, Duration softLasts) {

    private static final int MOST_BOUNCES = 1000;
    private static final int MOST_DAYS = 3650;

    /** @throws Settings.BadSetting naming the one that cannot be used */
    static SuppressionLimits of(Settings settings) {
        return new SuppressionLimits(
                number(settings, "suppression.hard.bounces", 2, 0, MOST_BOUNCES),
                number(settings, "suppression.soft.bounces", 5, 0, MOST_BOUNCES),
                Duration.ofDays(number(settings, "suppression.soft.within.days", 30, 1, MOST_DAYS)),
                Duration.ofDays(number(settings, "suppression.soft.lasts.days", 30, 1, MOST_DAYS)));
    }

    private static int number(Settings settings, String name, int otherwise, int least, int most) {
        int number = settings.getInt(name, otherwise);
        if (number < least || number > most) {
            throw new Settings.BadSetting(
                    name,
                    Integer.toString(number),
                    least + " to " + most + (least == 0 ? ", where 0 means never" : ""));
        }
        return number;
    }
}
