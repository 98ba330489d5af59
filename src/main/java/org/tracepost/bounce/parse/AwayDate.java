package org.tracepost.bounce.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Until when a person is away, out of the words of an automatic reply in English, Polish, German, Spanish, French or
 * Dutch.
 *
 * <p>Only dates that a word such as "until", "back on" or a dash between two dates makes the end of an absence count.
 * What may be day and month or month and day (03/04/2026) is taken only where the other reading is impossible or both
 * readings are the same day; a date with dots is day first. "Back on" a day means that the day before was the last.
 */
final class AwayDate {

    private static final int LONGEST_DAYS = 400;
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            month(1, "jan|ene|sty"),
            month(2, "feb|lut|f\u00e9v|fev"),
            month(3, "mar|m\u00e4r|maa|mrt"),
            month(4, "apr|abr" + "|kwi|avr"),
            month(5, "may|mai|maj|mei"),
            month(6, "jun|cze|juin"),
            month(7, "jul|lip|juil"),
            month(8, "aug|ago|sie|ao\u00fb"),
            month(9, "sep|wrz"),
            month(10, "oct|okt|pa\u017a"),
            month(11, "nov|lis"),
            month(12, "dec|dez|dic|gru|d\u00e9c"));
    private static final String MONTH = "(" + String.join("|", MONTHS.keySet()) + ")\\p{L}{0,8}\\.?";
    private static final String DATE = "(?:(?<y1>20\\d\\d)-(?<m1>\\d{1,2})-(?<d1>\\d{1,2})"
            + "|(?<d2>\\d{1,2})\\.\\s?(?<m2>\\d{1,2})\\.\\s?(?<y2>20\\d\\d|\\d\\d)?"
            + "|(?<a3>\\d{1,2})/(?<b3>\\d{1,2})/(?<y3>20\\d\\d|\\d\\d)"
            + "|(?<d4>\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of| de)? (?<m4>" + MONTH + ")(?:,? (?:de )?(?<y4>20\\d\\d))?"
            + "|(?<m5>" + MONTH + ") (?<d5>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y5>20\\d\\d))?)";
    private static final String DAY_NAME = "(?:\\p{L}{2,14},? )?(?:the |dem |den |el |le |dnia )?";
    private static final Pattern LAST_DAY =
            Pattern.compile("(?iu)(?:until|till|through|thru|bis(?: zum| einschlie\u00dflich"
                    + "| und mit)?|\\bdo|"
                    + "hasta(?: el)?|jusqu'?\\s?au|tot(?: en met)?|t/m|\\d{2,4}\\.? ?[-\u2013]| (?:to|al)) " + DAY_NAME
                    + DATE);
    private static final Pattern FIRST_DAY_BACK = Pattern.compile("(?iu)(?:(?:back|return\\w*|available again"
            + "|reachable again)(?: to)?(?: the| my)?(?: office| work| desk)? "
            + "(?:on|at|from)|wieder (?:am|ab|ab dem)|wr\u00f3c\u0119|wracam|ponownie od|dost\u0119pn\\p{L}+ od|de vuelta el"
            + "|vuelvo el|regreso el|"
            + "de retour le|terug op) " + DAY_NAME + DATE);

    private AwayDate() {}

    private static Map.Entry<String, Integer> month(int number, String names) {
        return Map.entry(names, number);
    }

    /** @param written when the reply was written: years that are left out are counted from here */
    static Optional<LocalDate> in(String text, LocalDate written) {
        String line = text.replaceAll("\\s+", " ");
        List<LocalDate> last = dates(LAST_DAY, line, written);
        List<LocalDate> back = dates(FIRST_DAY_BACK, line, written).stream()
                .map(d -> d.minusDays(1))
                .toList();
        List<LocalDate> told = back.isEmpty() ? last : back;
        return told.stream()
                .filter(d -> !d.isBefore(written.minusDays(1)) && ChronoUnit.DAYS.between(written, d) <= LONGEST_DAYS)
                .max(Comparator.naturalOrder());
    }

    private static List<LocalDate> dates(Pattern pattern, String line, LocalDate written) {
        Matcher m = pattern.matcher(line);
        return m.results().limit(10).flatMap(r -> date(m, r, written).stream()).toList();
    }

    private static Optional<LocalDate> date(Matcher m, MatchResult found, LocalDate written) {
        Matcher one = m.pattern().matcher(found.group());
        if (!one.find()) {
            return Optional.empty();
        }
        try {
            if (one.group("d1") != null) {
                return Optional.of(LocalDate.of(number(one, "y1"), number(one, "m1"), number(one, "d1")));
            }
            if (one.group("d2") != null) {
                return Optional.of(inYear(one.group("y2"), number(one, "m2"), number(one, "d2"), written));
            }
            if (one.group("a3") != null) {
                return dayAndMonth(number(one, "a3"), number(one, "b3"), one.group("y3"), written);
            }
            String form = one.group("d4") != null ? "4" : "5";
            return Optional.of(
                    inYear(one.group("y" + form), monthOf(one.group("m" + form)), number(one, "d" + form), written));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> dayAndMonth(int a, int b, String year, LocalDate written) {
        if (a > 12 || a == b) {
            return Optional.of(inYear(year, b, a, written));
        }
        return b > 12 ? Optional.of(inYear(year, a, b, written)) : Optional.empty();
    }

    private static LocalDate inYear(String year, int month, int day, LocalDate written) {
        if (year != null) {
            int y = Integer.parseInt(year);
            return LocalDate.of(y < 100 ? 2000 + y : y, month, day);
        }
        LocalDate thisYear = LocalDate.of(written.getYear(), month, day);
        return thisYear.isBefore(written.minusDays(60)) ? LocalDate.of(written.getYear() + 1, month, day) : thisYear;
    }

    private static int monthOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return MONTHS.entrySet().stream()
                .filter(e -> Pattern.compile("^(?:" + e.getKey() + ")")
                        .matcher(lower)
                        .find())
                .max(Comparator.comparingInt(e -> longest(e.getKey(), lower)))
                .map(Map.Entry::getValue)
                .orElseThrow();
    }

    /** "juil" is July although "jui" might begin June: the longest name that fits. */
    private static int longest(String names, String lower) {
        return List.of(names.split("\\|")).stream()
                .filter(lower::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }
}
