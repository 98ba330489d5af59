package org.tracepost.relay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A key for the REST interface, put straight into the product's database: the page that makes one has tests of its own.
 */
final class ApiKey {

    private ApiKey() {}

    static String insert(String database) throws SQLException {
        String key = "tp_" + UUID.randomUUID();
        boolean h2 = database.startsWith("jdbc:h2:");
        try (Connection connection = DriverManager.getConnection(database, h2 ? "sa" : "tracepost", "");
                PreparedStatement insert = connection.prepareStatement(
                        """
                        insert into api_key (id, name, prefix, key_hash, created_by, created_at)
                        values (%s, 'relay tests', 'tp_', ?, 'relay tests', current_timestamp)"""
                                .formatted(h2 ? "next value for api_key_seq" : "nextval('api_key_seq')"))) {
            insert.setString(1, sha256(key));
            insert.executeUpdate();
        }
        return key;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
