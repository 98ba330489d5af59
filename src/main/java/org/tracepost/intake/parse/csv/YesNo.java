package org.tracepost.intake.parse.csv;

import java.util.Optional;
import java.util.Set;

/** Yes and no as spreadsheets and people write them in the four languages of the product. */
final class YesNo {

    private static final Set<String> YES = Set.of(
            "yes",
            "y",
            "true",
            "1",
            "x",
            "lead",
            "prospect",
            "tak",
            "t",
            "prawda",
            "ja",
            "j",
            "wahr",
            "si",
            "s",
            "verdadero");
    private static final Set<String> NO =
            Set.of("no", "n", "false", "0", "customer", "nie", "falsz", "nein", "falsch", "falso");

    private YesNo() {}

    static Optional<Boolean> parse(String text) {
        String plain = Column.plain(text);
        return YES.contains(plain) ? Optional.of(true) : NO.contains(plain) ? Optional.of(false) : Optional.empty();
    }
}
