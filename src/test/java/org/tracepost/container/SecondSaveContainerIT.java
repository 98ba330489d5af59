package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.company.Company;
import org.tracepost.company.CompanyDetails;
import org.tracepost.company.CompanyProfile;
import org.tracepost.customer.Contact;
import org.tracepost.customer.ContactDetails;
import org.tracepost.customer.Customer;
import org.tracepost.customer.CustomerDetails;
import org.tracepost.customer.Customers;
import org.tracepost.document.Document;
import org.tracepost.document.Documents;
import org.tracepost.document.LineDraft;
import org.tracepost.message.Status;
import org.tracepost.platform.ChangedMeanwhile;
import org.tracepost.platform.Seen;
import org.tracepost.reminder.PolicyDraft;
import org.tracepost.reminder.ReminderOptions;
import org.tracepost.security.AppUser;
import org.tracepost.security.AppUsers;
import org.tracepost.security.Role;
import org.tracepost.template.Template;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.TemplateVersion;
import org.tracepost.template.Templates;
import org.tracepost.webhook.Webhook;
import org.tracepost.webhook.WebhookDraft;
import org.tracepost.webhook.Webhooks;

/** Two people have the same thing open in a form: who saves second is told, and nothing of the first is lost. */
@ArquillianTest
class SecondSaveContainerIT {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Inject
    private Documents documents;

    @Inject
    private Customers customers;

    @Inject
    private CompanyProfile companies;

    @Inject
    private AppUsers users;

    @Inject
    private ReminderOptions reminders;

    @Inject
    private Webhooks webhooks;

    @Inject
    private Templates templates;

    @Inject
    private Samples samples;

    @Inject
    private AsClerk clerk;

    @Inject
    private AsAdministrator administrator;

    @Inject
    private Clock clock;

    private interface Deed {
        void run() throws Exception;
    }

    private static Callable<Void> of(Deed deed) {
        return () -> {
            deed.run();
            return null;
        };
    }

    private ChangedMeanwhile refusedToClerk(Deed deed) {
        return assertThrows(ChangedMeanwhile.class, () -> clerk.call(of(deed)));
    }

    private ChangedMeanwhile refusedToAdministrator(Deed deed) {
        return assertThrows(ChangedMeanwhile.class, () -> administrator.call(of(deed)));
    }

    private Seen seen(Serializable now) {
        return Seen.now(now, clock);
    }

    private static void assertNamed(ChangedMeanwhile refusal, Instant since) {
        assertEquals("refusal.changed_meanwhile", refusal.key());
        assertFalse(String.valueOf(refusal.arguments()[0]).isBlank());
        Instant at = assertInstanceOf(Instant.class, refusal.arguments()[1]);
        assertFalse(at.isBefore(since), () -> at + " is before " + since);
    }

    @Test
    void documentShouldNotBeOverwrittenEvenWhenOnlyTheWordsOfALineAreOthers() throws Exception {
        Customer customer = samples.customer("Two tabs " + mark);
        Document draft = samples.invoice(customer, null, "TT-" + mark, Samples.line("1", "100", "23"));
        Seen opened = seen(clerk.call(() -> documents.get(draft.getId()).getVersion()));
        LineDraft other = Samples.line("1", "100", "23");
        LineDraft reworded = new LineDraft(
                "Advice",
                other.quantity(),
                other.unit(),
                other.unitPrice(),
                other.discountPercent(),
                other.taxRate(),
                null);
        clerk.call(
                of(() -> documents.edit(draft.getId(), Samples.draft(customer, null, "TT-" + mark, reworded), opened)));

        ChangedMeanwhile refusal = refusedToClerk(() -> documents.edit(
                draft.getId(), Samples.draft(customer, null, "TT-" + mark, Samples.line("2", "5", "0")), opened));
        assertNamed(refusal, opened.at());
        assertEquals(List.of("Advice"), clerk.call(() -> documents.get(draft.getId()).getLines().stream()
                .map(line -> line.getDescription())
                .toList()));

        clerk.call(of(() -> documents.edit(
                draft.getId(),
                Samples.draft(customer, null, "TT-" + mark, Samples.line("2", "5", "0")),
                refusal.now())));
        assertEquals(
                List.of("Consulting"),
                clerk.call(() -> documents.get(draft.getId()).getLines().stream()
                        .map(line -> line.getDescription())
                        .toList()),
                "told, and on purpose");
    }

    @Test
    void customerShouldNotBeOverwrittenEvenWhenOnlyTheTagsAreOthers() throws Exception {
        Customer customer = samples.customer("Two tabs " + mark);
        long id = customer.getId();
        Seen opened = seen(clerk.call(() -> customers.get(id).getVersion()));
        clerk.call(of(() -> customers.change(id, customer.details(), List.of("first-" + mark), opened)));
        ChangedMeanwhile refusal = refusedToClerk(
                () -> customers.change(id, CustomerDetails.named("Other", Locale.GERMAN), List.of(), opened));
        assertNamed(refusal, opened.at());
        assertEquals(List.of("first-" + mark), clerk.call(() -> customers.tagsOf(id)));
        assertEquals("Two tabs " + mark, clerk.call(() -> customers.get(id).getName()));
        clerk.call(of(
                () -> customers.change(id, CustomerDetails.named("Other", Locale.GERMAN), List.of(), refusal.now())));
        assertEquals("Other", clerk.call(() -> customers.get(id).getName()));
    }

    @Test
    void contactShouldNotBeOverwritten() throws Exception {
        Contact contact = samples.contact(samples.customer("Two tabs " + mark), Samples.address("jan"));
        Seen opened = seen(contact.getVersion());
        ContactDetails details = contact.details();
        clerk.call(of(() -> customers.changeContact(contact.getId(), details.withName("First"), opened)));
        assertNamed(
                refusedToClerk(() -> customers.changeContact(contact.getId(), details.withName("Second"), opened)),
                opened.at());
        assertEquals(
                "First", clerk.call(() -> customers.getContact(contact.getId()).getName()));
    }

    @Test
    void companyShouldNotBeOverwrittenAndOnlyByAdministrators() throws Exception {
        Company company = companies.get();
        CompanyDetails d = company.details();
        Seen opened = seen(company.getVersion());
        assertThrows(EJBAccessException.class, () -> clerk.call(of(() -> companies.change(d, opened))));
        administrator.call(of(() -> companies.change(withPhone(d, "1 " + mark), opened)));
        assertNamed(refusedToAdministrator(() -> companies.change(withPhone(d, "2 " + mark), opened)), opened.at());
        assertEquals(
                "1 " + mark, administrator.call(() -> companies.get().details().phone()));
        administrator.call(of(() -> companies.change(d)));
    }

    private static CompanyDetails withPhone(CompanyDetails d, String phone) {
        return new CompanyDetails(
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
                d.tracking());
    }

    @Test
    void userShouldNotBeOverwrittenAndAnOwnPasswordIsNoConflict() throws Exception {
        String login = "second-" + mark;
        administrator.call(of(() ->
                users.add(login, "A Clerk", "correct horse battery", Role.CLERK, Locale.ENGLISH, ZoneOffset.UTC)));
        Seen opened = seen(user(login).mark());
        administrator.call(of(() -> users.resetPassword(login, "another horse battery")));
        administrator.call(of(() -> users.change(login, "First", Role.CLERK, false, opened)));
        assertNamed(refusedToAdministrator(() -> users.change(login, "Second", Role.CLERK, true, opened)), opened.at());
        assertEquals("First", user(login).getDisplayName());
        assertFalse(user(login).isEnabled());
        assertThrows(
                EJBAccessException.class,
                () -> clerk.call(of(() -> users.change(login, "Mine", Role.ADMINISTRATOR, true, opened))));
    }

    private AppUser user(String login) throws Exception {
        return administrator.call(() -> users.list().stream()
                .filter(u -> u.getLogin().equals(login))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void reminderSettingsShouldNotBeOverwritten() throws Exception {
        PolicyDraft before = clerk.call(() -> reminders.get());
        PolicyDraft other = new PolicyDraft(
                before.on(),
                before.steps(),
                before.expiryDays() == 5 ? 6 : 5,
                before.presumeDays(),
                before.neverMailed(),
                before.days(),
                before.opens(),
                before.closes(),
                before.holidays());
        Seen opened = clerk.call(() -> reminders.see());
        administrator.call(of(() -> reminders.change(other, opened)));
        assertNamed(refusedToAdministrator(() -> reminders.change(before, opened)), opened.at());
        assertEquals(other.expiryDays(), clerk.call(() -> reminders.get().expiryDays()));
        administrator.call(of(() -> reminders.change(before)));
    }

    @Test
    void webhookShouldNotBeOverwrittenAndTurningItOffIsNoConflict() throws Exception {
        WebhookDraft draft = WebhookDraft.checked("Hook " + mark, "http://127.0.0.1:9/a", Set.of(Status.DELIVERED));
        long id = administrator.call(() -> webhooks.make(draft)).id();
        Seen opened = seen(administrator.call(() -> webhooks.get(id).mark()));
        administrator.call(of(() -> webhooks.turn(id, false)));
        administrator.call(of(() -> webhooks.change(
                id, WebhookDraft.checked("Hook " + mark, "http://127.0.0.1:9/b", Set.of(Status.DELIVERED)), opened)));
        assertNamed(refusedToAdministrator(() -> webhooks.change(id, draft, opened)), opened.at());
        Webhook now = administrator.call(() -> webhooks.get(id));
        assertEquals("http://127.0.0.1:9/b", now.getUrl());
        administrator.call(of(() -> webhooks.remove(id)));
    }

    @Test
    void templateShouldSayWhoAndWhenAndTakeTheNextVersionOnPurpose() throws Exception {
        TemplatePurpose purpose = TemplatePurpose.MESSAGE;
        int base = clerk.call(() -> templates.history(purpose, Locale.GERMAN)).stream()
                .findFirst()
                .map(TemplateVersion::getVersion)
                .orElse(0);
        administrator.call(() -> templates.save(purpose, Locale.GERMAN, new Template("Erste", "Text"), null, base));
        ChangedMeanwhile refusal = refusedToAdministrator(
                () -> templates.save(purpose, Locale.GERMAN, new Template("Zweite", "Text"), null, base));
        assertEquals("refusal.template_changed", refusal.key());
        assertInstanceOf(Instant.class, refusal.arguments()[1]);
        int told = (Integer) refusal.now().mark();
        assertEquals(base + 1, told);
        TemplateVersion second = administrator.call(
                () -> templates.save(purpose, Locale.GERMAN, new Template("Zweite", "Text"), null, told));
        administrator.call(() -> templates.backToOriginal(purpose, Locale.GERMAN, second.getVersion()));
    }

    /** A timer leaves no name: then nobody is accused. */
    @Test
    void refusalShouldNameNobodyWhenNothingWasRecordedSince() throws Exception {
        Contact contact = samples.contact(samples.customer("Two tabs " + mark), Samples.address("jan"));
        Seen later = new Seen(contact.getVersion() + 7, clock.instant().plus(Duration.ofMinutes(5)));
        assertEquals(
                "refusal.changed_meanwhile_somehow",
                refusedToClerk(() -> customers.changeContact(contact.getId(), contact.details(), later))
                        .key());
    }
}
