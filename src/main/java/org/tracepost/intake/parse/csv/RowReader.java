package org.tracepost.intake.parse.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tracepost.customer.Tags;
import org.tracepost.intake.parse.Defect;
import org.tracepost.intake.parse.Problem;
import org.tracepost.intake.parse.csv.CustomerList.LineProblem;
import org.tracepost.mail.EmailAddress;

/** Reads one line by the header and notes everything that is wrong with it. */
final class RowReader {

    private static final int LONGEST = 250;
    /** Where there is less room than that; a telephone number is cut when it is taken in. */
    private static final Map<Column, Integer> ROOM = Map.of(
            Column.CUSTOMER_NUMBER,
            60,
            Column.CONTACT_NAME,
            200,
            Column.FIRST_NAME,
            99,
            Column.LAST_NAME,
            99,
            Column.ZIP,
            20,
            Column.CITY,
            100,
            Column.VAT_ID,
            60);

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\p{Cntrl}]+");
    /** What Excel users write to keep leading zeros. */
    private static final Pattern AS_TEXT = Pattern.compile("=\"(.*)\"");

    private final Header header;
    private final int line;
    private final List<String> fields;
    private final List<LineProblem> problems = new ArrayList<>();

    RowReader(Header header, int line, List<String> fields) {
        this.header = header;
        this.line = line;
        this.fields = fields.stream().map(RowReader::clean).toList();
    }

    List<LineProblem> problems() {
        return problems;
    }

    /** The row; of no use when there are problems. */
    CustomerRow read() {
        if (fields.stream().skip(header.titles().size()).anyMatch(field -> !field.isEmpty())) {
            wrong(
                    "",
                    Defect.of(
                            Problem.CSV_TOO_MANY_FIELDS,
                            fields.size(),
                            header.titles().size()));
        }
        String contact = contactName();
        String name =
                text(Column.NAME).isEmpty() && text(Column.CUSTOMER_NUMBER).isEmpty() ? contact : text(Column.NAME);
        Optional<EmailAddress> email = parsed(Column.EMAIL, EmailAddress::parse, Problem.CSV_BAD_EMAIL);
        Optional<Locale> language = parsed(Column.LANGUAGE, Places::language, Problem.CSV_BAD_LANGUAGE);
        String country =
                parsed(Column.COUNTRY, Places::country, Problem.CSV_BAD_COUNTRY).orElse("");
        boolean lead = parsed(Column.LEAD, YesNo::parse, Problem.CSV_BAD_YES_NO).orElse(false);
        if (name.isEmpty() && text(Column.CUSTOMER_NUMBER).isEmpty()) {
            wrong(header.title(Column.NAME), Defect.of(Problem.CSV_NO_NAME));
        }
        List<String> tags = tags();
        header.positions().keySet().forEach(this::check);
        return new CustomerRow(
                line,
                text(Column.CUSTOMER_NUMBER),
                name,
                contact,
                email,
                text(Column.PHONE),
                language,
                text(Column.STREET),
                text(Column.ZIP),
                text(Column.CITY),
                country,
                text(Column.VAT_ID),
                lead,
                tags);
    }

    private List<String> tags() {
        List<String> tags = Tags.in(text(Column.TAGS));
        if (!Tags.fit(tags)) {
            wrong(header.title(Column.TAGS), Defect.of(Problem.CSV_BAD_TAGS, Tags.MOST, Tags.LONGEST));
        }
        return tags;
    }

    private String contactName() {
        String names = (text(Column.FIRST_NAME) + " " + text(Column.LAST_NAME)).strip();
        return text(Column.CONTACT_NAME).isEmpty() ? names : text(Column.CONTACT_NAME);
    }

    private <T> Optional<T> parsed(Column column, Function<String, Optional<T>> parser, Problem otherwise) {
        String text = text(column);
        Optional<T> value = text.isEmpty() ? Optional.empty() : parser.apply(text);
        if (value.isEmpty() && !text.isEmpty()) {
            wrong(header.title(column), Defect.of(otherwise, text));
        }
        return value;
    }

    private void check(Column column) {
        int most = ROOM.getOrDefault(column, LONGEST);
        if (text(column).length() > most && column != Column.PHONE) {
            wrong(header.title(column), Defect.of(Problem.CSV_TOO_LONG, most));
        }
        if (text(column).indexOf('\ufffd') >= 0) {
            wrong(header.title(column), Defect.of(Problem.CSV_BAD_CHARACTERS));
        }
    }

    private String text(Column column) {
        Integer position = header.positions().get(column);
        return position == null || position >= fields.size() ? "" : fields.get(position);
    }

    private void wrong(String column, Defect defect) {
        problems.add(new LineProblem(line, column, defect));
    }

    private static String clean(String field) {
        String text = SPACE.matcher(field).replaceAll(" ").strip();
        Matcher asText = AS_TEXT.matcher(text);
        return asText.matches() ? asText.group(1).strip() : text;
    }
}
