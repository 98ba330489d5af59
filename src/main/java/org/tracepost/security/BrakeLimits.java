package org.tracepost.security;

import java.time.Duration;
import org.tracepost.platform.Settings;

/** The rules for logins and for addresses, from the settings {@code tracepost.sign.in.*}. */
record BrakeLimits(BrakeRule login, BrakeRule address) {

    static BrakeLimits of(Settings settings) {
        Duration first = Duration.ofSeconds(positive(settings, "sign.in.first.wait.seconds", 2));
        Duration halving = Duration.ofMinutes(positive(settings, "sign.in.halving.minutes", 30));
        return new BrakeLimits(
                new BrakeRule(
                        positive(settings, "sign.in.tries", 5),
                        first,
                        Duration.ofSeconds(positive(settings, "sign.in.longest.wait.seconds", 300)),
                        halving),
                new BrakeRule(
                        positive(settings, "sign.in.address.tries", 20),
                        first,
                        Duration.ofSeconds(positive(settings, "sign.in.address.longest.wait.seconds", 900)),
                        halving));
    }

    BrakeRule of(BrakeKind kind) {
        return kind.ofMany() ? address : login;
    }

    private static int positive(Settings settings, String name, int otherwise) {
        int number = settings.getInt(name, otherwise);
        if (number < 1) {
            throw new Settings.BadSetting(name, Integer.toString(number), "at least 1");
        }
        return number;
    }
}
