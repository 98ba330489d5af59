package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.company.Company;
import org.tracepost.company.CompanyDetails;
import org.tracepost.company.CompanyProfile;

/** Each test is a web request of its own. */
@ArquillianTest
class RequestMemoryContainerIT {

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private CompanyProfile companies;

    @Inject
    private InATimer timer;

    @Inject
    private AsAdministrator administrator;

    @Test
    void companyShouldBeReadOnceForARequestUntilItIsChanged() throws Exception {
        Company first = companies.get();
        assertSame(first, companies.get());
        CompanyDetails before = first.details();
        changePhone(before, "+48 58 000 00 01");
        assertEquals("+48 58 000 00 01", companies.get().details().phone());
        changePhone(before, before.phone());
    }

    @Test
    void companyShouldBeReadAnewWhenAThreadAsks() throws Exception {
        assertNotSame(companies.get(), threads.submit(() -> companies.get()).get(10, TimeUnit.SECONDS));
        threads.submit(() -> assertNotSame(companies.get(), companies.get())).get(10, TimeUnit.SECONDS);
    }

    @Test
    void companyShouldBeReadAnewWhenATimerAsks() throws Exception {
        Company[] seen = InATimer.result(timer.start(() -> new Company[] {companies.get(), companies.get()}));
        assertNotSame(seen[0], seen[1]);
    }

    private void changePhone(CompanyDetails d, String phone) throws Exception {
        administrator.call(() -> {
            companies.change(new CompanyDetails(
                    d.name(),
                    d.address(),
                    d.taxId(),
                    d.email(),
                    phone,
                    d.bankName(),
                    d.iban(),
                    d.bic(),
                    d.senderName(),
                    d.senderAddress(),
                    d.language(),
                    d.currency(),
                    d.timeZone(),
                    d.tracking()));
            return null;
        });
    }
}
