package org.tracepost.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Indexes by which PostgreSQL finds a part of a word without reading a whole table. They need its extension
 * {@code pg_trgm}, which the owner of a database may add where the server has it; elsewhere everything works as well,
 * only searches take as long as reading the table does.
 *
 * <p>No migration, because an administrator may add the extension at any time: the next start makes the indexes. None
 * on recipients on purpose: each change of a status would be written into it.
 */
final class WordIndexes {

    private static final Logger LOG = Logger.getLogger(WordIndexes.class.getName());
    /** Any number that nothing else of ours locks: nodes that start at once make the indexes one after the other. */
    private static final long TURN = 26_112_203;

    private static final List<String> STATEMENTS = List.of(
            "select pg_advisory_xact_lock(" + TURN + ")",
            "create extension if not exists pg_trgm",
            index("document_number_words_ix", "document", "number"),
            index("document_title_words_ix", "document", "title"),
            "drop index if exists message_subject_words_ix",
            index("message_shown_subject_words_ix", "message", "shown_subject"),
            index("customer_name_words_ix", "customer", "name"));

    private WordIndexes() {}

    private static String index(String name, String table, String column) {
        return "create index if not exists " + name + " on " + table + " using gin (lower(" + column
                + ") gin_trgm_ops)";
    }

    static void make(DataSource database) {
        try (Connection connection = database.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                make(connection);
            }
        } catch (SQLException e) {
            LOG.log(
                    Level.INFO,
                    "Searches read whole tables, because the database has no extension pg_trgm and this user may not add it: {0}",
                    e.getMessage());
        }
    }

    private static void make(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : STATEMENTS) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
