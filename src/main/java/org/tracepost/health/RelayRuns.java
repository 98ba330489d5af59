package org.tracepost.health;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tracepost.delivery.smtp.RelayCheckAdapter;
import org.tracepost.delivery.smtp.RelayCheckFailed;
import org.tracepost.delivery.smtp.RelayException;
import org.tracepost.delivery.smtp.RelayProblem;
import org.tracepost.delivery.smtp.RelaySession;
import org.tracepost.delivery.smtp.TestMail;

/**
 * What talks to the relay: in a thread of its own, outside any transaction, as patient as the container's mail session.
 */
@Stateless
@PermitAll
@Asynchronous
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RelayRuns {

    @Inject
    private RelaySession session;

    @Inject
    private RelayCheck state;

    @Inject
    private TestMails mails;

    @Inject
    private Clock clock;

    /** Whoever calls has begun the check; this ends it, whatever happens. */
    public void look() {
        Instant begun = clock.instant();
        CheckResult result = CheckResult.bad(begun, Duration.ZERO, RelayProblem.OTHER, "");
        try (RelayCheckAdapter relay = RelayCheckAdapter.open(session.get())) {
            result = CheckResult.good(begun, since(begun), relay.features());
        } catch (RelayException noSession) {
            result = CheckResult.bad(begun, since(begun), RelayProblem.NO_SESSION, noSession.getMessage());
        } catch (RelayCheckFailed e) {
            result = CheckResult.bad(begun, since(begun), e.problem(), e.getMessage());
        } finally {
            state.end(result);
        }
    }

    public void send(TestMail mail) {
        try (RelayCheckAdapter relay = RelayCheckAdapter.open(session.get())) {
            relay.send(mail);
            mails.sent(mail.token(), relay.features().dsn());
        } catch (RelayException noSession) {
            mails.failed(mail.token(), RelayProblem.NO_SESSION, noSession.getMessage());
        } catch (RelayCheckFailed e) {
            mails.failed(mail.token(), e.problem(), e.getMessage());
        }
    }

    private Duration since(Instant begun) {
        return Duration.between(begun, clock.instant());
    }
}
