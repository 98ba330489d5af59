package org.tracepost.platform.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * New ids for rows that are written past JPA, from the same sequences and in the same blocks as JPA takes them: a value
 * of a sequence is the last id of a block of {@value #BLOCK}, as the migrations make every sequence.
 */
public final class IdBlocks {

    private static final int BLOCK = 50;

    private IdBlocks() {}

    /**
     * So many ids that nobody else gets, growing. What is left of the last block is lost.
     *
     * @param sequence the sequence's name, never from outside
     */
    public static long[] take(Connection connection, String sequence, int count) throws SQLException {
        long[] ids = new long[count];
        String sql = "select nextval('" + sequence + "') from generate_series(1, ?)";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setInt(1, (count + BLOCK - 1) / BLOCK);
            try (ResultSet blocks = query.executeQuery()) {
                int filled = 0;
                while (blocks.next()) {
                    long first = blocks.getLong(1) - BLOCK + 1;
                    for (int i = 0; i < BLOCK && filled < count; i++) {
                        ids[filled++] = first + i;
                    }
                }
            }
        }
        return ids;
    }
}
