package org.tracepost.health;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tracepost.platform.Bundles;

/** An alarm in a person's language. The log and monitoring read English. */
public final class AlarmWords {

    private static final String BUNDLE = "org.tracepost.i18n.Messages";

    private final Locale language;
    private final ResourceBundle bundle;

    public AlarmWords(Locale language) {
        this.language = language;
        this.bundle = Bundles.of(BUNDLE, language);
    }

    public String sentence(Alarm alarm) {
        return new MessageFormat(bundle.getString("alarm." + alarm.kind()), language)
                .format(alarm.arguments().toArray());
    }

    /** What is behind it, where that is known, and what to do about it. */
    public String remedy(Alarm alarm) {
        return switch (alarm.kind()) {
            case RELAY_UNUSABLE ->
                bundle.containsKey("relay_problem." + alarm.cause())
                        ? both("relay_problem.", "relay_remedy.", alarm)
                        : bundle.getString("relay_trouble." + alarm.cause());
            case MAILBOX_UNREADABLE -> both("mailbox_problem.", "mailbox_remedy.", alarm);
            case SENDER_MISSING, QUEUE_STANDS, NO_REPORTS, BOUNCES_JUMP, WEBHOOK_FAILS, SIGN_INS_REFUSED ->
                bundle.getString("alarm_remedy." + alarm.kind());
        };
    }

    private String both(String problem, String remedy, Alarm alarm) {
        return bundle.getString(problem + alarm.cause()) + " " + bundle.getString(remedy + alarm.cause());
    }
}
