package org.tracepost.intake.parse.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tracepost.intake.parse.Defect;
import org.tracepost.intake.parse.DefectException;
import org.tracepost.intake.parse.Problem;
import org.tracepost.intake.parse.ReadingLimits;
import org.tracepost.intake.parse.csv.CustomerList.LineProblem;
import org.tracepost.mail.EmailAddress;

/**
 * Reads addresses from a file: CSV with a header that names a column of addresses, or just one address a line, as
 * {@code a@example.org} or {@code Anna <a@example.org>}. Stateless; stores nothing.
 */
public final class AddressCsv {

    private static final int LONGEST = 250;
    private static final int MOST_COLUMNS = 30;

    private final ReadingLimits limits;

    public AddressCsv(ReadingLimits limits) {
        this.limits = limits;
    }

    /** @return always a list; if the file as a whole is of no use, one without lines and with a defect */
    public AddressList read(byte[] content) {
        try {
            if (content.length == 0) {
                throw new DefectException(Problem.EMPTY);
            }
            if (content.length > limits.csvSize()) {
                throw new DefectException(Problem.TOO_LARGE, limits.csvSize() / ReadingLimits.MEGABYTE);
            }
            return new Reading(
                            CsvLines.of(
                                    CsvLines.decoded(content, Optional.empty()).text()),
                            limits.csvLines())
                    .read();
        } catch (DefectException wrong) {
            return new AddressList(List.of(), List.of(), List.of(), Optional.of(wrong.defect()));
        }
    }

    /** One file while it is read. */
    private static final class Reading {

        private final CsvLines lines;
        private final int mostLines;
        private final List<AddressLine> usable = new ArrayList<>();
        private final List<LineProblem> problems = new ArrayList<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private Header header;
        private Map<Integer, String> columns = Map.of();

        Reading(CsvLines lines, int mostLines) {
            this.lines = lines;
            this.mostLines = mostLines;
        }

        AddressList read() {
            List<String> first = lines.first();
            header = Header.of(first);
            if (first.stream().anyMatch(field -> Mailbox.parse(field).isPresent())) {
                header = Header.of(List.of());
                take(lines.number(), first);
            } else if (header.positions().containsKey(Column.EMAIL)) {
                columns = columns(first);
            } else {
                throw new DefectException(Problem.CSV_NO_ADDRESSES);
            }
            while (lines.hasNext()) {
                List<String> fields = lines.next();
                if (lines.number() > mostLines + 1) {
                    throw new DefectException(Problem.CSV_TOO_MANY_LINES, mostLines);
                }
                take(lines.number(), fields);
            }
            if (usable.isEmpty() && problems.isEmpty()) {
                throw new DefectException(Problem.CSV_NO_ROWS);
            }
            return new AddressList(
                    List.copyOf(columns.values()),
                    usable,
                    problems.stream().limit(CustomerList.MOST_PROBLEMS).toList(),
                    Optional.empty());
        }

        private void take(int line, List<String> fields) {
            if (fields.stream().allMatch(String::isBlank)) {
                return;
            }
            String written = header.positions().containsKey(Column.EMAIL)
                    ? text(fields, Column.EMAIL)
                    : String.join(" ", fields).strip();
            String title = header.title(Column.EMAIL);
            Optional<Mailbox> mailbox = header.titles().isEmpty() ? among(fields) : Mailbox.parse(written);
            Optional<Integer> tooLong = columns.keySet().stream()
                    .filter(i -> i < fields.size() && fields.get(i).length() > LONGEST)
                    .findFirst();
            if (mailbox.isEmpty()) {
                problems.add(new LineProblem(
                        line,
                        title,
                        written.isEmpty()
                                ? Defect.of(Problem.CSV_NO_ADDRESS)
                                : Defect.of(Problem.CSV_BAD_EMAIL, written)));
            } else if (tooLong.isPresent()) {
                problems.add(new LineProblem(
                        line, header.titles().get(tooLong.get()), Defect.of(Problem.CSV_TOO_LONG, LONGEST)));
            } else {
                Integer before = seen.putIfAbsent(mailbox.get().address().comparable(), line);
                if (before == null) {
                    usable.add(
                            new AddressLine(line, mailbox.get().address(), name(fields, mailbox.get()), own(fields)));
                } else {
                    problems.add(new LineProblem(
                            line,
                            title,
                            Defect.of(Problem.CSV_ADDRESS_AGAIN, mailbox.get().address(), before)));
                }
            }
        }

        /** In a bare list the first field that is an address; with the others as its name. */
        private static Optional<Mailbox> among(List<String> fields) {
            Optional<Mailbox> found = fields.stream()
                    .map(Mailbox::parse)
                    .flatMap(Optional::stream)
                    .findFirst();
            String others = fields.stream()
                    .filter(field -> Mailbox.parse(field).isEmpty() && !field.isBlank())
                    .reduce((a, b) -> a + " " + b)
                    .orElse("");
            return found.map(mailbox -> mailbox.name().isEmpty() ? new Mailbox(mailbox.address(), others) : mailbox);
        }

        private String name(List<String> fields, Mailbox mailbox) {
            String names = (text(fields, Column.FIRST_NAME) + " " + text(fields, Column.LAST_NAME)).strip();
            String name =
                    List.of(text(fields, Column.CONTACT_NAME), names, mailbox.name(), text(fields, Column.NAME))
                            .stream()
                            .filter(n -> !n.isEmpty())
                            .findFirst()
                            .orElse("");
            return name.length() > 200 ? name.substring(0, 200) : name;
        }

        private Map<String, String> own(List<String> fields) {
            Map<String, String> own = new LinkedHashMap<>();
            columns.forEach((position, key) -> {
                if (position < fields.size() && !fields.get(position).isBlank()) {
                    own.put(key, fields.get(position));
                }
            });
            return own;
        }

        private String text(List<String> fields, Column column) {
            Integer position = header.positions().get(column);
            return position == null || position >= fields.size() ? "" : fields.get(position);
        }

        /**
         * Keys by position: each column but that of the address, by its header, as long as that is a word and no other
         * column's.
         */
        private Map<Integer, String> columns(List<String> titles) {
            Map<Integer, String> keys = new LinkedHashMap<>();
            IntStream.range(0, Math.min(titles.size(), MOST_COLUMNS))
                    .filter(i -> i != header.positions().get(Column.EMAIL))
                    .forEach(i -> {
                        String key = AddressColumn.key(titles.get(i));
                        if (!key.isEmpty() && !keys.containsValue(key)) {
                            keys.put(i, key);
                        }
                    });
            return keys;
        }
    }

    /** An address with the name that stands before it, if any. */
    private record Mailbox(EmailAddress address, String name) {

        static Optional<Mailbox> parse(String text) {
            String stripped = text.strip();
            int open = stripped.lastIndexOf('<');
            if (open >= 0 && stripped.endsWith(">")) {
                String name = stripped.substring(0, open).strip().replaceAll("^\"|\"$", "");
                return EmailAddress.parse(stripped.substring(open + 1, stripped.length() - 1))
                        .map(address -> new Mailbox(address, name));
            }
            return EmailAddress.parse(stripped).map(address -> new Mailbox(address, ""));
        }
    }
}
