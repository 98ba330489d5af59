package org.tracepost.intake.parse.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column of the file means what. */
record Header(List<String> titles, Map<Column, Integer> positions) {

    static Header of(List<String> titles) {
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        for (int i = 0; i < titles.size(); i++) {
            int position = i;
            Column.called(titles.get(i)).ifPresent(column -> positions.putIfAbsent(column, position));
        }
        return new Header(List.copyOf(titles), positions);
    }

    /** Enough to know a customer by. */
    boolean isUsable() {
        return positions.containsKey(Column.NAME)
                || positions.containsKey(Column.CUSTOMER_NUMBER)
                || positions.containsKey(Column.EMAIL)
                || positions.containsKey(Column.CONTACT_NAME);
    }

    String title(Column column) {
        return Optional.ofNullable(positions.get(column)).map(titles::get).orElse("");
    }

    List<Column> columns() {
        return positions.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> ignored() {
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            if (!positions.containsValue(i) && !titles.get(i).isBlank()) {
                ignored.add(titles.get(i));
            }
        }
        return ignored;
    }
}
