package org.tracepost.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tracepost.testing.FreshDatabase;

/** Reminders are off until somebody wants them, and an update takes them from nobody who uses them. */
class RemindersUpgradeTest {

    private static final String BEFORE = "202611220430";
    private final DataSource database = FreshDatabase.H2.open();

    @Test
    void freshInstallationShouldRemindNobody() {
        migrate("latest");
        assertEquals("FALSE", isOn());
    }

    @Test
    void updateShouldSwitchOffWhatNobodyHasEverUsed() {
        migrate(BEFORE);
        run(
                "insert into audit_entry (id, at, login, action, subject_kind, subject_id) values (1, now(), 'admin', 'company_changed', 'company', '1')");
        migrate("latest");
        assertEquals("FALSE", isOn());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into audit_entry (id, at, login, action, subject_kind, subject_id) values (1, now(), 'admin', 'reminder_settings_changed', 'company', '1') | TRUE",
                "insert into reminder_muted (customer_id, muted_by, muted_at) values (1, 'anna', now()) | TRUE",
                "insert into reminder_pause (document_id, paused_by, paused_at) values (1, 'anna', now()) | TRUE",
                "insert into reminder (id, document_id, kind, deadline, step, outcome, done_on, done_at, done_by) values (1, 1, 'OVERDUE', current_date, 1, 'SENT', current_date, now(), 'system') | TRUE",
                "update reminder_policy set is_on = false | FALSE"
            })
    void updateShouldLeaveItAsItIsWhereItIsUsed(String use, String on) {
        migrate(BEFORE);
        run("set referential_integrity false");
        run(use);
        run("set referential_integrity true");
        migrate("latest");
        assertEquals(on, isOn());
    }

    private void migrate(String target) {
        FreshDatabase.migrate(database, target);
    }

    private void run(String sql) {
        FreshDatabase.run(database, sql);
    }

    private String isOn() {
        return FreshDatabase.read(database, "select cast(is_on as varchar) from reminder_policy")
                .get(0);
    }
}
