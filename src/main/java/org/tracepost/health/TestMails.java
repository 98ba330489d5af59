package org.tracepost.health;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.tracepost.company.Company;
import org.tracepost.company.CompanyProfile;
import org.tracepost.delivery.smtp.RelayProblem;
import org.tracepost.delivery.smtp.TestMail;
import org.tracepost.mail.Token;
import org.tracepost.mail.VerpAddress;
import org.tracepost.platform.BounceAddress;
import org.tracepost.platform.Refusal;
import org.tracepost.security.CurrentUser;
import org.tracepost.security.Role;

/** The book of test mails. Each entry is a transaction of its own, because the relay lies between them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TestMails {

    @Inject
    private HealthRepository tables;

    @Inject
    private BounceAddress bounces;

    @Inject
    private CompanyProfile companies;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** Writes down that one begins. @throws Refusal when no bounce address is set, or one is still under way */
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public TestMail begin() {
        VerpAddress verp = bounces.find().orElseThrow(() -> new Refusal("refusal.no_bounce_address"));
        Optional<HealthProbe> last = tables.newestProbe();
        if (last.filter(p -> p.row().waitsAt(clock.instant())).isPresent()) {
            throw new Refusal("refusal.test_mail_runs");
        }
        Token token = Token.random();
        // it goes to ourselves, but a relay may refuse a sender in a domain for examples
        Company company = companies.get();
        tables.add(new HealthProbe(token, user.login(), clock.instant()));
        return new TestMail(
                verp.senderFor(token),
                token.value(),
                company.isEntered() ? company.getSenderName() : "Tracepost",
                company.isEntered() ? company.getSenderAddress() : verp.base(),
                verp.base(),
                clock.instant(),
                "Tracepost: test of the bounce mailbox",
                "An administrator pressed \"Send a test mail\" on the Health page of Tracepost.\r\n"
                        + "Tracepost reads this mail from the bounce mailbox by itself; nobody needs to do anything.\r\n");
    }

    public void sent(String token, boolean reportAsked) {
        get(token).sent(clock.instant(), reportAsked);
    }

    public void failed(String token, RelayProblem problem, String words) {
        get(token).failed(problem, words);
    }

    private HealthProbe get(String token) {
        return tables.find(new Token(token))
                .orElseThrow(() -> new IllegalStateException("the test mail was written down before"));
    }
}
