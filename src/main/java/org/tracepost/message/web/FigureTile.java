package org.tracepost.message.web;

/**
 * One figure of Home.
 *
 * @param tip the formula; empty: the label says it all
 * @param trend what it is against the time before
 * @param href to the rows it was counted from
 */
public record FigureTile(String label, String tip, String value, String note, Trend trend, String href) {

    /**
     * @param icon of PrimeIcons
     * @param tone {@code good}, {@code bad} or {@code level}
     * @param text the difference with its sign
     * @param before what it was
     */
    public record Trend(String icon, String tone, String text, String before) {

        /** Whether more of it is good news. */
        enum Wish {
            MORE,
            LESS,
            NEITHER
        }

        static Trend of(double difference, Wish wish, String text, String before) {
            String icon =
                    difference > 0 ? "pi-arrow-up-right" : difference < 0 ? "pi-arrow-down-right" : "pi-arrow-right";
            String tone = difference == 0 || wish == Wish.NEITHER
                    ? "level"
                    : difference > 0 == (wish == Wish.MORE) ? "good" : "bad";
            return new Trend(icon, tone, text, before);
        }
    }
}
