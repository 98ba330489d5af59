package org.tracepost.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The alarms as of the last minute, on this node. The log hears of each when it begins and when it ends, and not in
 * between.
 */
@ApplicationScoped
public class AlarmWatch {

    private static final Logger LOG = Logger.getLogger(AlarmWatch.class.getName());

    private volatile List<Alarm> current = List.of();

    @Inject
    private Health health;

    /** Worst first. */
    public List<Alarm> current() {
        return current;
    }

    void look() {
        List<Alarm> now = health.alarmsNow();
        Map<AlarmKind, Alarm> before = byKind(current);
        now.stream().filter(a -> !before.containsKey(a.kind())).forEach(AlarmWatch::begins);
        byKind(now).keySet().forEach(before::remove);
        before.values().forEach(AlarmWatch::ends);
        current = new ArrayList<>(now);
    }

    private static Map<AlarmKind, Alarm> byKind(Collection<Alarm> alarms) {
        Map<AlarmKind, Alarm> map = new EnumMap<>(AlarmKind.class);
        alarms.forEach(a -> map.put(a.kind(), a));
        return map;
    }

    private static void begins(Alarm alarm) {
        AlarmWords words = new AlarmWords(Locale.ENGLISH);
        LOG.log(
                Level.WARNING,
                () -> "Alarm: " + words.sentence(alarm) + " " + words.remedy(alarm)
                        + (alarm.words().isEmpty() ? "" : " [" + alarm.words() + "]"));
    }

    private static void ends(Alarm alarm) {
        LOG.log(Level.WARNING, () -> "The alarm is over: " + new AlarmWords(Locale.ENGLISH).sentence(alarm));
    }
}
