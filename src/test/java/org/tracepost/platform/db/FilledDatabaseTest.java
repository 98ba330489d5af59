package org.tracepost.platform.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tracepost.testing.FreshDatabase;

/** A database with rows in every table is brought to this version: no row is lost, and no cell of one changes. */
class FilledDatabaseTest {

    private static final String BEFORE = "202611220430";
    private static final String TABLES =
            "select lower(table_name) from information_schema.tables where lower(table_schema) = 'public' "
                    + "and lower(table_type) like '%table' and lower(table_name) not like 'flyway%'";

    @ParameterizedTest
    @EnumSource
    void migrationShouldKeepEveryRowOfEveryTable(FreshDatabase kind) throws Exception {
        DataSource database = kind.open();
        FreshDatabase.migrate(database, BEFORE);
        List<String> tables = FreshDatabase.read(database, TABLES);
        fill(database);
        Map<String, List<String>> columns = columns(database, tables);
        Map<String, List<String>> before = contents(database, columns);
        before.forEach((table, rows) -> assertFalse(rows.isEmpty(), () -> "nothing in " + table));
        FreshDatabase.migrate(database, "latest");
        Map<String, List<String>> after = contents(database, columns);
        before.forEach(
                (table, rows) -> assertEquals(String.join("\n", rows), String.join("\n", after.get(table)), table));
    }

    @ParameterizedTest
    @EnumSource
    void migrationShouldGiveEachMessageTheSubjectThatIsShown(FreshDatabase kind) throws Exception {
        DataSource database = kind.open();
        FreshDatabase.migrate(database, BEFORE);
        fill(database);
        FreshDatabase.run(
                database,
                "update message set subject = 'Invoice {{document.number}}' where id = (select min(message_id) from message_value where field = 'document.number')");
        FreshDatabase.migrate(database, "latest");
        assertEquals(
                List.of(),
                FreshDatabase.read(
                        database,
                        "select subject from message where shown_subject is null or shown_subject like '%{{document.number}}%'"));
    }

    private static void fill(DataSource database) throws IOException, SQLException {
        List.of("duty", "number_series", "outbox_control", "reminder_policy", "reminder_run", "suppression_turn")
                .forEach(seeded -> FreshDatabase.run(database, "delete from " + seeded));
        try (Connection connection = database.getConnection();
                InputStream in = FilledDatabaseTest.class.getResourceAsStream("filled-" + BEFORE + ".tsv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    insert(connection, line.split("\t"));
                }
            }
        }
    }

    private static void insert(Connection connection, String[] cells) throws SQLException {
        Map<String, String> row = new LinkedHashMap<>();
        for (String cell : List.of(cells).subList(1, cells.length)) {
            row.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
        }
        String marks = row.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + cells[0] + " (" + String.join(", ", row.keySet()) + ") values (" + marks + ")")) {
            int at = 1;
            for (String value : row.values()) {
                if (value.startsWith("0x")) {
                    insert.setBytes(at++, HexFormat.of().parseHex(value.substring(2)));
                } else {
                    String text = value.translateEscapes();
                    insert.setObject(
                            at++,
                            text,
                            connection.getMetaData().getDriverName().startsWith("H2") ? Types.VARCHAR : Types.OTHER);
                }
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new SQLException(cells[0] + " " + row, e);
        }
    }

    private static Map<String, List<String>> columns(DataSource database, List<String> tables) {
        Map<String, List<String>> columns = new TreeMap<>();
        tables.forEach(table -> columns.put(
                table,
                FreshDatabase.read(
                        database,
                        "select lower(column_name) from information_schema.columns "
                                + "where lower(table_schema) = 'public' and lower(table_name) = '" + table
                                + "' order by 1")));
        return columns;
    }

    private static Map<String, List<String>> contents(DataSource database, Map<String, List<String>> columns)
            throws SQLException {
        Map<String, List<String>> contents = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            for (Map.Entry<String, List<String>> table : columns.entrySet()) {
                contents.put(table.getKey(), rows(connection, table.getKey(), table.getValue()));
            }
        }
        return contents;
    }

    private static List<String> rows(Connection connection, String table, List<String> columns) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select " + String.join(", ", columns) + " from " + table);
                ResultSet rows = select.executeQuery()) {
            List<String> read = new ArrayList<>();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int column : IntStream.rangeClosed(1, columns.size()).toArray()) {
                    cells.add(columns.get(column - 1) + "=" + rows.getString(column));
                }
                read.add(String.join(" ", cells));
            }
            return read.stream().sorted().toList();
        }
    }
}
