package org.tracepost.message.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tracepost.message.Figures;
import org.tracepost.message.Status;

/**
 * One bar of Home's chart: the e-mails of a day or of some weeks, by group.
 *
 * @param label of its day, or its first and last one
 * @param mark under the bar; empty under most
 * @param title all of it in words
 */
public record FigureBar(String label, String mark, String title, String href, Figures figures, List<Part> parts) {

    /** What was read stands on the ground, what went wrong at the top, where it is seen. */
    static final List<Status.Group> FROM_BELOW =
            List.of(Status.Group.READ, Status.Group.ARRIVED, Status.Group.IN_PROGRESS, Status.Group.PROBLEM);

    /** A part of a bar, in per cent of the chart's height from its top. */
    public record Part(String group, String top, String height) {}

    static List<Part> parts(Figures figures, long highest) {
        List<Part> parts = new ArrayList<>();
        double top = 100;
        for (Status.Group group : FROM_BELOW) {
            double height = 100.0 * figures.inGroup(group) / highest;
            top -= height;
            if (height > 0) {
                parts.add(new Part(StatusLook.group(group), number(top), number(height)));
            }
        }
        return parts;
    }

    /** The end of the scale: the next 1, 2 or 5 with noughts. */
    static long scale(long highest) {
        for (long ten = 1; ; ten *= 10) {
            for (long step : new long[] {ten, 2 * ten, 5 * ten}) {
                if (step >= highest) {
                    return Math.max(2, step);
                }
            }
        }
    }

    static Map<Status.Group, Long> byGroup(Figures figures) {
        Map<Status.Group, Long> counts = new EnumMap<>(Status.Group.class);
        FROM_BELOW.forEach(group -> counts.put(group, figures.inGroup(group)));
        return counts;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
