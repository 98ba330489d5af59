package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.bounce.BounceReports;
import org.tracepost.bounce.ReportFilter;
import org.tracepost.health.CheckResult;
import org.tracepost.health.Health;
import org.tracepost.health.HealthDesk;
import org.tracepost.health.RelayCheck;
import org.tracepost.health.TestMailRow;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.RecipientHistory;
import org.tracepost.security.ApiKeys;

@ArquillianTest
class HealthContainerIT {

    @Inject
    private HealthDesk desk;

    @Inject
    private Health health;

    @Inject
    private RelayCheck check;

    @Inject
    private ApiKeys keys;

    @Inject
    private BounceReports reports;

    @Inject
    private AsAdministrator administrator;

    @Inject
    private AsClerk clerk;

    @Inject
    private Database database;

    @Inject
    private Samples samples;

    @Inject
    private RecipientHistory history;

    @Test
    void deskShouldRefuseClerks() {
        assertThrows(
                EJBAccessException.class,
                () -> clerk.call(() -> {
                    desk.checkRelay();
                    return null;
                }));
        assertThrows(
                EJBAccessException.class,
                () -> clerk.call(() -> {
                    desk.sendTestMail();
                    return null;
                }));
    }

    @Test
    void checkShouldTellWhatTheRelayOffers() throws Exception {
        CheckResult result = checked();
        assertEquals(Optional.of("trap.test"), result.features().orElseThrow().host());
        assertTrue(result.features().get().dsn());
        assertFalse(result.features().get().offers("STARTTLS"));
        assertEquals(Optional.empty(), result.features().get().signedIn());
    }

    @Test
    void restShouldTellTheFactsToAProgramWithAKey() throws Exception {
        checked();
        Web web = new Web();
        assertEquals(401, web.get("/api/v1/health").statusCode());
        String key = administrator.call(() -> keys.make("monitoring-" + UUID.randomUUID()));
        HttpResponse<String> answer = web.getWith("/api/v1/health", "Authorization", "Bearer " + key);
        assertEquals(200, answer.statusCode(), answer.body());
        JsonObject facts = Json.createReader(new StringReader(answer.body())).readObject();
        assertTrue(facts.getJsonObject("relay").getBoolean("dsn"));
        assertEquals("bounces@bounce.test", facts.getJsonObject("mailbox").getString("address"));
        assertEquals("bounces @ 127.0.0.1", facts.getJsonObject("mailbox").getString("mailbox"));
        assertEquals(13, facts.getJsonArray("statuses").size());
        assertFalse(facts.getJsonObject("database").getString("product").isEmpty());
        assertEquals(facts.getJsonArray("alarms").isEmpty() ? "OK" : "ALARM", facts.getString("state"));
        assertFalse(answer.body().contains("secret"), "the mailbox's password is nobody's business");
    }

    @Test
    void nodeShouldSignHowItGetsOnWithTheRelay() throws Exception {
        Eventually.get("sign of this node", () -> Optional.of(
                        database.number("select count(*) from health_sign s where s.node_id in "
                                + "(select n.id from node n where n.ended_at is null)"))
                .filter(signs -> signs > 0));
    }

    /** Payara has MicroProfile Health, WildFly's standalone.xml has not. */
    @Test
    void readyShouldBeToldToEverybodyOnEveryServer() throws Exception {
        HttpResponse<String> answer = Eventually.get(
                "readiness", () -> Optional.of(new Web().get("/ready")).filter(it -> it.statusCode() == 200));
        assertEquals("ready\n", answer.body());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void readinessShouldBeToldWhereTheServerHasMicroProfileHealth() throws Exception {
        boolean there = System.getProperty("jboss.home.dir") == null;
        HttpResponse<String> answer = new Web().get(Web.address("").replaceAll("/tracepost$", "/health/ready"));
        assertEquals(there ? 200 : 404, answer.statusCode(), answer.body());
        assertEquals(there, answer.body().contains("tracepost-database"), answer.body());
    }

    /** What sample data tells of went through no relay: nobody waits for reports about it. */
    @Test
    void sampleDataShouldNotBeMissedAmongTheReports() throws Exception {
        Instant ahead = Instant.now().plusSeconds(3600);
        long recipient =
                samples.send(null, Samples.address("later")).recipientIds().get(0);
        history.record(recipient, Fact.of(EventType.ACCEPTED, EventSource.RELAY, ahead));
        assertTrue(clerk.call(() -> health.facts()).reports().firstUnanswered().isPresent());
        database.change(
                "insert into sample_run (id, state, percent, started_by, started_at, seen_at) values (1, 'DONE', 100, 'admin', current_timestamp, ?)",
                Timestamp.from(ahead.plusSeconds(1)));
        try {
            assertEquals(
                    Optional.empty(), clerk.call(() -> health.facts()).reports().firstUnanswered());
        } finally {
            database.change("delete from sample_run where id = ?", 1);
        }
    }

    @Test
    void testMailShouldBeKnownWhenItAndItsReportComeBack() throws Exception {
        administrator.call(() -> {
            desk.sendTestMail();
            return null;
        });
        String token = database.text("select token from health_probe where id = (select max(id) from health_probe)");
        String address = "bounces+" + token + "@bounce.test";
        String heard = Eventually.get(
                "test mail", () -> Mails.heardOf(EmailAddress.parse(address).orElseThrow()));
        assertTrue(heard.startsWith("MAIL FROM:<" + address + ">"), heard);
        assertTrue(
                heard.contains("ENVID=" + token) && heard.matches("(?s).*RCPT TO:[^\\n]*NOTIFY=\\S*SUCCESS.*"), heard);
        String message = heard.substring(heard.indexOf("\n\n") + 2);
        assertTrue(message.contains("\nX-Tracepost-Token: " + token), "the form of all our e-mails: " + message);
        assertTrue(message.contains("multipart/alternative"), "with text and HTML: " + message);
        assertTrue(
                message.matches("(?s).*\\nTo: <?bounces@bounce.test>?\\n.*"),
                "only the envelope brings the token along: " + message);

        Mails.arrives(
                "test-mail-" + token, "Return-Path: <" + address + ">\nDelivered-To: " + address + "\n" + message);
        Mails.arrives("test-report-" + token, report(token, address));
        TestMailRow row = Eventually.get("test mail and its report", () -> Optional.of(newest())
                .filter(r -> r.mailAt() != null && r.reportAt() != null));
        assertTrue(row.mailVerp() && row.reportVerp(), row.toString());
        assertEquals("delivered", row.reportAction());
        assertTrue(row.mailSeconds().orElseThrow() < 60, row.toString());
        assertEquals(
                0,
                clerk.call(() -> reports.count(ReportFilter.open("Tracepost: test")))
                        .intValue());
        assertEquals(
                0,
                clerk.call(() -> reports.count(ReportFilter.open("Report about a test")))
                        .intValue());
    }

    private CheckResult checked() throws Exception {
        administrator.call(() -> {
            desk.checkRelay();
            return null;
        });
        return Eventually.get("check of the relay", () -> check.last()
                .filter(c -> c.features().isPresent()));
    }

    private TestMailRow newest() throws Exception {
        return clerk.call(() -> health.facts()).mailbox().test().orElseThrow();
    }

    private static String report(String token, String address) {
        return """
                Return-Path: <>
                Delivered-To: %2$s
                From: MAILER-DAEMON@relay.test
                To: %2$s
                Subject: Report about a test
                Date: Sat, 21 Nov 2026 12:00:00 +0000
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                Delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relay.test
                Original-Envelope-Id: %1$s

                Final-Recipient: rfc822; %2$s
                Action: delivered
                Status: 2.0.0
                Diagnostic-Code: smtp; 250 2.0.0 kept
                --b--
                """
                .formatted(token, address);
    }
}
