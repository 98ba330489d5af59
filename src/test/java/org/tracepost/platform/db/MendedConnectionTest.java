package org.tracepost.platform.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** H2 closes a connection as a database does that goes away; another one keeps the data. */
class MendedConnectionTest {

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
    private final List<Connection> opened = new ArrayList<>();
    private boolean away;
    private Connection keeper;
    private Connection mended;

    @BeforeEach
    void open() throws SQLException {
        keeper = DriverManager.getConnection(url);
        keeper.createStatement().execute("create table word (text varchar(20))");
        mended = MendedConnection.open(this::connect);
    }

    @AfterEach
    void close() throws SQLException {
        keeper.close();
    }

    private Connection connect() throws SQLException {
        if (away) {
            throw new SQLException("away", "08001");
        }
        opened.add(DriverManager.getConnection(url));
        return opened.get(opened.size() - 1);
    }

    @Test
    void nextWorkShouldFindNewConnectionWhenTheOldOneDied() throws SQLException {
        say("one");
        die();
        say("two");
        assertEquals(List.of("one", "two"), words());
        assertEquals(2, opened.size());
        assertFalse(mended.isClosed());
    }

    @Test
    void transactionShouldBeginOnNewConnectionWithWhatTheOldOneWasTold() throws SQLException {
        mended.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        die();
        mended.setAutoCommit(false);
        say("one");
        assertEquals(Connection.TRANSACTION_SERIALIZABLE, opened.get(1).getTransactionIsolation());
        mended.rollback();
        assertEquals(List.of(), words());
    }

    @Test
    void brokenTransactionShouldFailAndTheNextOneWork() throws SQLException {
        mended.setAutoCommit(false);
        say("lost");
        die();
        assertThrows(SQLException.class, () -> say("lost too"));
        assertThrows(SQLException.class, mended::commit, "nobody may believe that the first word was kept");
        mended.rollback();
        mended.setAutoCommit(true);
        say("kept");
        assertEquals(List.of("kept"), words());
    }

    @Test
    void rollbackShouldBeQuietWhenTheDatabaseHasRolledBack() throws SQLException {
        mended.setAutoCommit(false);
        say("lost");
        die();
        mended.rollback();
        say("kept");
        mended.commit();
        assertEquals(List.of("kept"), words());
    }

    @Test
    void workShouldFailWhileTheDatabaseIsAwayAndWorkWhenItIsBack() throws SQLException {
        die();
        away = true;
        assertThrows(SQLException.class, () -> say("lost"));
        away = false;
        say("kept");
        assertEquals(List.of("kept"), words());
    }

    @Test
    void closedConnectionShouldStayClosed() throws SQLException {
        mended.close();
        assertTrue(mended.isClosed());
        assertThrows(SQLException.class, () -> say("lost"));
        assertEquals(1, opened.size());
    }

    private void say(String word) throws SQLException {
        try (Statement statement = mended.createStatement()) {
            statement.execute("insert into word values ('" + word + "')");
        }
    }

    private List<String> words() throws SQLException {
        List<String> words = new ArrayList<>();
        try (Statement statement = keeper.createStatement();
                ResultSet rows = statement.executeQuery("select text from word order by text")) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }

    private void die() throws SQLException {
        opened.get(opened.size() - 1).close();
    }
}
