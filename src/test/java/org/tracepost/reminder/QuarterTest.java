package org.tracepost.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tracepost.document.DocumentState;
import org.tracepost.reminder.World.Mailbox;

/**
 * A quarter of reminders: who got what, when, and why, or why not. 2027 begins on a Friday; summer time begins on 28
 * March.
 */
class QuarterTest {

    private final World world =
            new World(LocalDate.of(2027, 1, 1), Set.of(LocalDate.of(2027, 1, 6), LocalDate.of(2027, 3, 29)));

    @Test
    void quarterShouldGoAsTheTableSays() {
        world.invoice("in order", LocalDate.of(2027, 1, 18))
                .contact("anna", Mailbox.CONFIRMS)
                .sent("2027-01-04T10:00");
        world.invoice("paid in the middle", LocalDate.of(2027, 1, 18))
                .contact("bob", Mailbox.CONFIRMS)
                .sent("2027-01-04T10:00")
                .paid("2027-01-25T12:00");
        world.invoice("partly paid", LocalDate.of(2027, 1, 18))
                .contact("carl", Mailbox.CONFIRMS)
                .sent("2027-01-04T10:00")
                .partlyPaid("2027-01-25T12:00");
        world.invoice("no confirmation possible", LocalDate.of(2027, 1, 3))
                .contact("dora", Mailbox.SILENT)
                .sent("2027-01-02T11:00");
        world.invoice("bounced, nobody else", LocalDate.of(2027, 1, 11))
                .contact("emil", Mailbox.BOUNCES)
                .sent("2027-01-05T10:00");
        world.invoice("bounced, another contact", LocalDate.of(2027, 1, 11))
                .contact("fred", Mailbox.BOUNCES)
                .contact("gina", Mailbox.CONFIRMS)
                .sent("2027-01-05T10:00");
        world.invoice("bounced, corrected", LocalDate.of(2027, 1, 11))
                .contact("hans-typo", Mailbox.BOUNCES)
                .sent("2027-01-05T10:00")
                .corrected("2027-01-20T09:00", "hans", Mailbox.CONFIRMS);
        world.invoice("complained", LocalDate.of(2027, 1, 11))
                .contact("ines", Mailbox.COMPLAINS)
                .contact("jan", Mailbox.CONFIRMS)
                .sent("2027-01-05T10:00");
        world.invoice("both bounce", LocalDate.of(2027, 1, 11))
                .contact("kim", Mailbox.BOUNCES)
                .contact("leo", Mailbox.BOUNCES)
                .sent("2027-01-05T10:00");
        world.invoice("never e-mailed", LocalDate.of(2027, 1, 11)).contact("mia", Mailbox.CONFIRMS);
        world.invoice("sent too late", LocalDate.of(2027, 1, 11))
                .contact("nora", Mailbox.CONFIRMS)
                .sent("2027-01-20T16:00");
        world.invoice("slow server", LocalDate.of(2027, 1, 11))
                .contact("otto", Mailbox.SLOW)
                .sent("2027-01-13T10:00");
        world.invoice("paused", LocalDate.of(2027, 1, 11))
                .contact("paul", Mailbox.CONFIRMS)
                .sent("2027-01-05T10:00")
                .paused("2027-01-12T10:00", LocalDate.of(2027, 1, 24));
        world.invoice("muted", LocalDate.of(2027, 1, 11))
                .contact("quin", Mailbox.CONFIRMS)
                .sent("2027-01-05T10:00")
                .muted();
        world.invoice("weekend, holiday", LocalDate.of(2027, 3, 24))
                .contact("rita", Mailbox.CONFIRMS)
                .sent("2027-03-10T10:00");
        world.paper("estimate", ReminderKind.ESTIMATE_EXPIRING, LocalDate.of(2027, 2, 10))
                .contact("sam", Mailbox.CONFIRMS)
                .sent("2027-01-11T10:00");
        world.paper("estimate accepted", ReminderKind.ESTIMATE_EXPIRING, LocalDate.of(2027, 2, 10))
                .contact("tom", Mailbox.CONFIRMS)
                .sent("2027-01-11T10:00")
                .state("2027-02-08T07:00", DocumentState.ACCEPTED);
        world.paper("estimate over Easter", ReminderKind.ESTIMATE_EXPIRING, LocalDate.of(2027, 3, 28))
                .contact("uma", Mailbox.CONFIRMS)
                .sent("2027-03-26T17:50");
        world.until(LocalDate.of(2027, 4, 15));
        assertEquals(
                """
                Thu 07 Jan 08:00 | no confirmation possible | SEND 1 | dora | PRESUMED 2027-01-02 until 2027-01-05
                Wed 13 Jan 08:00 | no confirmation possible | SEND 2 | dora | PRESUMED 2027-01-02 until 2027-01-05
                Thu 14 Jan 08:00 | bounced, nobody else | ASK 1 | - (not emil BOUNCED) | CAME_BACK
                Thu 14 Jan 08:00 | bounced, another contact | SEND_DOCUMENT 1 | gina (not fred BOUNCED) | DOCUMENT_TO_OTHER
                Thu 14 Jan 08:00 | bounced, corrected | ASK 1 | - (not hans-typo BOUNCED) | CAME_BACK
                Thu 14 Jan 08:00 | complained | SEND 1 | jan (not ines COMPLAINED) | ARRIVED 2027-01-06
                Thu 14 Jan 08:00 | both bounce | SEND_DOCUMENT 1 | leo (not kim BOUNCED) | DOCUMENT_TO_OTHER
                Thu 14 Jan 08:00 | never e-mailed | ASK 1 | - | NEVER_MAILED
                Thu 14 Jan 08:00 | sent too late | ASK 1 | - | NEVER_MAILED
                Thu 14 Jan 08:00 | slow server | WAIT 1 | - | DELAYED
                Thu 14 Jan 08:00 | paused | LEAVE 1 | - | PAUSED_UNTIL 2027-01-24
                Thu 14 Jan 08:00 | muted | LEAVE 1 | - | CUSTOMER_MUTED
                Thu 14 Jan 08:15 | bounced, another contact | WAIT 1 | - | JUST_ARRIVED 2027-01-14 until 2027-01-17
                Thu 14 Jan 08:15 | both bounce | WAIT 1 | - | NOT_YET_KNOWN 2027-01-14 until 2027-01-17
                Thu 14 Jan 08:30 | both bounce | ASK 1 | - (not kim BOUNCED) | CAME_BACK
                Mon 18 Jan 08:00 | bounced, another contact | SEND 1 | gina (not fred BOUNCED) | ARRIVED 2027-01-14
                Mon 18 Jan 10:00 | slow server | WAIT 1 | - | JUST_ARRIVED 2027-01-18 until 2027-01-21
                Wed 20 Jan 09:00 | bounced, corrected | SEND_DOCUMENT 1 | hans | DOCUMENT_TO_OTHER
                Wed 20 Jan 09:15 | bounced, corrected | WAIT 1 | - | JUST_ARRIVED 2027-01-20 until 2027-01-23
                Wed 20 Jan 16:00 | sent too late | WAIT 1 | - | NOT_YET_KNOWN 2027-01-20 until 2027-01-23
                Wed 20 Jan 16:15 | sent too late | WAIT 1 | - | JUST_ARRIVED 2027-01-20 until 2027-01-23
                Thu 21 Jan 08:00 | in order | SEND 1 | anna | ARRIVED 2027-01-04
                Thu 21 Jan 08:00 | paid in the middle | SEND 1 | bob | ARRIVED 2027-01-04
                Thu 21 Jan 08:00 | partly paid | SEND 1 | carl | ARRIVED 2027-01-04
                Thu 21 Jan 08:00 | bounced, nobody else | ASK 2 | - (not emil BOUNCED) | CAME_BACK
                Thu 21 Jan 08:00 | bounced, another contact | SEND 2 | gina (not fred BOUNCED) | ARRIVED 2027-01-14
                Thu 21 Jan 08:00 | bounced, corrected | WAIT 2 | - | JUST_ARRIVED 2027-01-20 until 2027-01-23
                Thu 21 Jan 08:00 | complained | SEND 2 | jan (not ines COMPLAINED) | ARRIVED 2027-01-06
                Thu 21 Jan 08:00 | both bounce | ASK 2 | - (not kim BOUNCED) | CAME_BACK
                Thu 21 Jan 08:00 | never e-mailed | ASK 2 | - | NEVER_MAILED
                Thu 21 Jan 08:00 | sent too late | WAIT 2 | - | JUST_ARRIVED 2027-01-20 until 2027-01-23
                Thu 21 Jan 08:00 | slow server | SEND 2 | otto | ARRIVED 2027-01-18
                Thu 21 Jan 08:00 | paused | LEAVE 2 | - | PAUSED_UNTIL 2027-01-24
                Thu 21 Jan 08:00 | muted | LEAVE 2 | - | CUSTOMER_MUTED
                Mon 25 Jan 08:00 | no confirmation possible | SEND 3 | dora | PRESUMED 2027-01-02 until 2027-01-05
                Mon 25 Jan 08:00 | bounced, corrected | SEND 2 | hans | ARRIVED 2027-01-20
                Mon 25 Jan 08:00 | sent too late | SEND 2 | nora | ARRIVED 2027-01-20
                Mon 25 Jan 08:00 | paused | SEND 2 | paul | ARRIVED 2027-01-05
                Thu 28 Jan 08:00 | in order | SEND 2 | anna | ARRIVED 2027-01-04
                Thu 28 Jan 08:00 | paid in the middle | LEAVE 2 | - | PAID
                Thu 28 Jan 08:00 | partly paid | SEND 2 | carl | ARRIVED 2027-01-04
                Mon 01 Feb 08:00 | bounced, nobody else | ASK 3 | - (not emil BOUNCED) | CAME_BACK
                Mon 01 Feb 08:00 | bounced, another contact | SEND 3 | gina (not fred BOUNCED) | ARRIVED 2027-01-14
                Mon 01 Feb 08:00 | bounced, corrected | SEND 3 | hans | ARRIVED 2027-01-20
                Mon 01 Feb 08:00 | complained | SEND 3 | jan (not ines COMPLAINED) | ARRIVED 2027-01-06
                Mon 01 Feb 08:00 | both bounce | ASK 3 | - (not kim BOUNCED) | CAME_BACK
                Mon 01 Feb 08:00 | never e-mailed | ASK 3 | - | NEVER_MAILED
                Mon 01 Feb 08:00 | sent too late | SEND 3 | nora | ARRIVED 2027-01-20
                Mon 01 Feb 08:00 | slow server | SEND 3 | otto | ARRIVED 2027-01-18
                Mon 01 Feb 08:00 | paused | SEND 3 | paul | ARRIVED 2027-01-05
                Mon 01 Feb 08:00 | muted | LEAVE 3 | - | CUSTOMER_MUTED
                Mon 08 Feb 08:00 | in order | SEND 3 | anna | ARRIVED 2027-01-04
                Mon 08 Feb 08:00 | paid in the middle | LEAVE 3 | - | PAID
                Mon 08 Feb 08:00 | partly paid | SEND 3 | carl | ARRIVED 2027-01-04
                Mon 08 Feb 08:00 | estimate | SEND 1 | sam | ARRIVED 2027-01-11
                Mon 08 Feb 08:00 | estimate accepted | LEAVE 1 | - | ANSWERED
                Thu 25 Mar 08:00 | estimate over Easter | ASK 1 | - | NEVER_MAILED
                Tue 30 Mar 08:00 | weekend, holiday | SEND 1 | rita | ARRIVED 2027-03-10
                Mon 05 Apr 08:00 | weekend, holiday | SEND 2 | rita | ARRIVED 2027-03-10
                Tue 13 Apr 08:00 | weekend, holiday | SEND 3 | rita | ARRIVED 2027-03-10
                """,
                world.story());
    }

    @Test
    void missedStepsShouldBeCaughtUpByTheNewestAlone() {
        world.invoice("server down", LocalDate.of(2027, 1, 11))
                .contact("anna", Mailbox.CONFIRMS)
                .sent("2027-01-05T10:00");
        world.invoice("down over its last step", LocalDate.of(2027, 1, 4))
                .contact("bob", Mailbox.CONFIRMS)
                .sent("2027-01-04T10:00");
        world.until(LocalDate.of(2027, 1, 13));
        world.standStillUntil("2027-01-27T09:30");
        world.until(LocalDate.of(2027, 2, 10));
        assertEquals(
                """
                Thu 07 Jan 08:00 | down over its last step | SEND 1 | bob | ARRIVED 2027-01-04
                Wed 27 Jan 09:30 | server down | SEND 2 | anna | ARRIVED 2027-01-05
                Wed 27 Jan 09:30 | down over its last step | SEND 3 | bob | ARRIVED 2027-01-04
                Mon 01 Feb 08:00 | server down | SEND 3 | anna | ARRIVED 2027-01-05
                """,
                world.story());
    }

    @Test
    void clockSetBackShouldSendNothingAgain() {
        world.invoice("sent", LocalDate.of(2027, 1, 11))
                .contact("anna", Mailbox.CONFIRMS)
                .sent("2027-01-05T10:00");
        world.until(LocalDate.of(2027, 1, 22));
        String before = world.story();
        world.standStillUntil("2027-01-13T09:30");
        world.until(LocalDate.of(2027, 1, 22));
        assertEquals(before, world.story());
    }
}
