package org.tracepost.health.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tracepost.health.Alarm;
import org.tracepost.health.AlarmKind;
import org.tracepost.health.AlarmWatch;
import org.tracepost.health.AlarmWords;
import org.tracepost.platform.web.Visitor;

/** The alarms as of the last minute, in the visitor's language. */
@Named("alarms")
@RequestScoped
public class AlarmsBean {

    @Inject
    private AlarmWatch watch;

    @Inject
    private Visitor visitor;

    public List<Alarm> getCurrent() {
        return watch.current();
    }

    /** Without what the first steps say beside it. */
    public List<Alarm> getOnHome() {
        return watch.current().stream()
                .filter(alarm -> alarm.kind() != AlarmKind.SENDER_MISSING)
                .toList();
    }

    public String sentence(Alarm alarm) {
        return new AlarmWords(visitor.getLocale()).sentence(alarm);
    }

    public String remedy(Alarm alarm) {
        return new AlarmWords(visitor.getLocale()).remedy(alarm);
    }
}
