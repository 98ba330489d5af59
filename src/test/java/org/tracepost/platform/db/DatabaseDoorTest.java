package org.tracepost.platform.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.tracepost.platform.GuardedRun;

class DatabaseDoorTest {

    private int tries;

    @AfterEach
    void openAgain() {
        DatabaseDoor.watch(database("jdbc:h2:mem:"));
    }

    @Test
    void isOpenShouldTellWhetherTheDatabaseAnswers() {
        DatabaseDoor.watch(database("jdbc:h2:mem:"));
        assertTrue(DatabaseDoor.isOpen());
        assertFalse(DatabaseDoor.isShut());
        DatabaseDoor.watch(away());
        assertFalse(DatabaseDoor.isShut(), "nobody has found out yet");
        assertFalse(DatabaseDoor.isOpen());
        assertTrue(DatabaseDoor.isShut());
    }

    /** Each try within a service makes the server write some hundred lines to its log. */
    @Test
    void timersShouldTryNothingWhileTheDatabaseIsAway() {
        DatabaseDoor.watch(away());
        GuardedRun first = new GuardedRun("The first work of a test");
        GuardedRun second = new GuardedRun("The second work of a test");
        first.run(this::fail);
        first.run(this::fail);
        second.run(this::fail);
        assertEquals(1, tries, "one try finds out, and nobody else tries");
        DatabaseDoor.watch(database("jdbc:h2:mem:"));
        first.run(() -> tries++);
        second.run(() -> tries++);
        assertEquals(3, tries);
    }

    private void fail() {
        tries++;
        throw new IllegalStateException("the database is away");
    }

    /** Nobody listens on port 1. */
    private static DataSource away() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl("jdbc:postgresql://127.0.0.1:1/nothing");
        return database;
    }

    private static DataSource database(String url) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url);
        return database;
    }
}
