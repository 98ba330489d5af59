package org.tracepost.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tracepost.bounce.BounceReport.Kind;
import org.tracepost.bounce.BounceReport.State;
import org.tracepost.bounce.mailbox.Fate;
import org.tracepost.bounce.mailbox.FetchedMail;
import org.tracepost.bounce.parse.Arrival;
import org.tracepost.bounce.parse.ReportParser;
import org.tracepost.platform.StoredText;
import org.tracepost.platform.jpa.IdBlocks;

/**
 * Reports by the hundred, in the caller's transaction: a statement or two for all of them.
 *
 * <p>Past JPA, where each report would cost a round trip or two of its own.
 */
@ApplicationScoped
class ReportBatchRepository {

    private static final String INSERT =
            "insert into bounce_report (id, source_key, sha256, received_at, kind, state, explanation, size, raw, sender, subject, version) "
                    + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)";
    private static final String UNREAD =
            "select id, size from bounce_report where state = 'NEW' order by received_at, id limit ?";
    private static final String LOAD =
            "select id, sha256, received_at, raw from bounce_report where id = any(?) order by id";
    private static final String LOCK =
            "select id from bounce_report where id = any(?) and state = 'NEW' order by id for update skip locked";
    private static final String FIRST =
            "select sha256, min(id) from bounce_report where sha256 = any(?) group by sha256";
    private static final String FATES =
            "select b.source_key, b.received_at, b.size <= octet_length(b.raw), b.state in ('MATCHED', 'OWN_TEST') "
                    + "or b.state = 'REPEATED' and exists (select 1 from bounce_report f where f.sha256 = b.sha256 and f.state in ('MATCHED', 'OWN_TEST')) "
                    + "from bounce_report b where b.source_key = any(?) and b.state <> 'NEW'";
    private static final String SETTLE =
            "update bounce_report set kind = ?, sender = ?, subject = ?, state = ?, explanation = ?, "
                    + "recipient_id = ?, matched_by = ?, doubt = ?, address = ?, rules = ?, version = version + 1 where id = ?";

    @PersistenceContext
    private EntityManager em;

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    void add(Collection<FetchedMail> mails, Instant now) {
        run("Mails cannot be stored", connection -> {
            long[] ids = IdBlocks.take(connection, "bounce_report_seq", mails.size());
            try (PreparedStatement row = connection.prepareStatement(INSERT)) {
                int next = 0;
                for (FetchedMail mail : mails) {
                    row.setLong(1, ids[next++]);
                    row.setString(2, mail.uid());
                    row.setString(3, mail.digest());
                    row.setTimestamp(4, Timestamp.from(now));
                    row.setString(5, Kind.UNREAD.name());
                    row.setString(6, mail.fetched().isReadable() ? State.NEW.name() : State.FAILED.name());
                    row.setString(
                            7,
                            mail.fetched().isReadable() ? null : mail.fetched().name());
                    row.setLong(8, Math.max(mail.size(), mail.raw().length));
                    row.setBytes(9, mail.raw());
                    // what is not worth reading should at least be known by its header on the page
                    Optional<Arrival> arrival = mail.fetched().isReadable()
                            ? Optional.empty()
                            : Optional.of(ReportParser.parse(mail.raw()).arrival());
                    row.setString(
                            10,
                            arrival.map(a -> StoredText.fit(a.sender(), BounceReport.SENDER))
                                    .orElse(null));
                    row.setString(
                            11,
                            arrival.map(a -> StoredText.fit(a.subject(), BounceReport.SUBJECT))
                                    .orElse(null));
                    row.addBatch();
                }
                return row.executeBatch();
            }
        });
    }

    /** The oldest that nobody has read, as many as fit into so many bytes, but one at least. */
    List<Long> unread(int limit, long bytes) {
        return run("Unread reports cannot be found", connection -> {
            List<Long> ids = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(UNREAD)) {
                query.setInt(1, limit);
                try (ResultSet row = query.executeQuery()) {
                    long left = bytes;
                    while (row.next() && (ids.isEmpty() || left >= row.getLong(2))) {
                        ids.add(row.getLong(1));
                        left -= row.getLong(2);
                    }
                }
            }
            return ids;
        });
    }

    List<StoredReport> load(Collection<Long> ids) {
        return run("Reports cannot be loaded", connection -> {
            List<StoredReport> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(LOAD)) {
                query.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(new StoredReport(
                                row.getLong(1),
                                row.getString(2),
                                row.getTimestamp(3).toInstant(),
                                row.getBytes(4)));
                    }
                }
            }
            return found;
        });
    }

    /**
     * Those of them that are still to be settled and that nobody else is settling; locked until the transaction ends.
     */
    List<Long> lockNew(Collection<Long> ids) {
        return run("Reports cannot be locked", connection -> {
            List<Long> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(LOCK)) {
                query.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(row.getLong(1));
                    }
                }
            }
            return found;
        });
    }

    /** The id of the first report with each of these contents. */
    Map<String, Long> firstWith(Collection<String> sha256) {
        return run("Repeated reports cannot be found", connection -> {
            Map<String, Long> found = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(FIRST)) {
                query.setArray(1, connection.createArrayOf("varchar", sha256.toArray()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.put(row.getString(1), row.getLong(2));
                    }
                }
            }
            return found;
        });
    }

    Map<String, Fate> fates(Collection<String> sourceKeys) {
        return run("What came of reports cannot be found", connection -> {
            Map<String, Fate> found = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(FATES)) {
                query.setArray(1, connection.createArrayOf("varchar", sourceKeys.toArray()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.put(
                                row.getString(1),
                                new Fate(
                                        row.getBoolean(4),
                                        row.getBoolean(3),
                                        row.getTimestamp(2).toInstant()));
                    }
                }
            }
            return found;
        });
    }

    void settle(Collection<Settlement> settlements) {
        run("Reports cannot be settled", connection -> {
            try (PreparedStatement row = connection.prepareStatement(SETTLE)) {
                for (Settlement s : settlements) {
                    row.setString(1, s.kind().name());
                    row.setString(2, s.sender());
                    row.setString(3, s.subject());
                    row.setString(4, s.state().name());
                    row.setString(5, s.why());
                    row.setObject(6, s.recipientId(), Types.BIGINT);
                    row.setString(7, s.by() == null ? null : s.by().name());
                    row.setString(8, s.doubt() == null ? null : s.doubt().name());
                    row.setString(9, s.address());
                    row.setInt(10, Rules.VERSION);
                    row.setLong(11, s.reportId());
                    row.addBatch();
                }
                return row.executeBatch();
            }
        });
    }

    private <T> T run(String trouble, Work<T> work) {
        em.flush();
        try {
            return work.on(em.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new PersistenceException(trouble, e);
        }
    }
}
