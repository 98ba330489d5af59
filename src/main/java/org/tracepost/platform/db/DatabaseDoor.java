package org.tracepost.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Whether the database can be reached at all, asked at most once a second, past services and transactions: each failure
 * within them makes the server write some hundred lines to its log.
 */
public final class DatabaseDoor {

    private static final long KEPT = 1_000_000_000L;
    private static final int SECONDS = 5;
    private static volatile DatabaseDoor current;

    private final DataSource database;
    private long askedAt;
    private volatile boolean open = true;

    private DatabaseDoor(DataSource database) {
        this.database = database;
    }

    static void watch(DataSource database) {
        current = new DatabaseDoor(database);
    }

    /** True as well where nobody has begun to watch. */
    public static boolean isOpen() {
        DatabaseDoor door = current;
        return door == null || door.answers();
    }

    /** Somebody found it shut a while ago, and it still is. Costs nothing as long as all is well. */
    public static boolean isShut() {
        DatabaseDoor door = current;
        return door != null && !door.open && !door.answers();
    }

    private synchronized boolean answers() {
        if (System.nanoTime() - askedAt > KEPT || askedAt == 0) {
            try (Connection connection = database.getConnection()) {
                open = connection.isValid(SECONDS);
            } catch (SQLException unreachable) {
                open = false;
            }
            askedAt = System.nanoTime();
        }
        return open;
    }
}
