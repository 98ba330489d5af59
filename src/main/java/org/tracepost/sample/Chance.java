package org.tracepost.sample;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What chance decides; the same each time, so that two people see the same. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** True in so many of a hundred cases. */
    boolean in(int ofHundred) {
        return random.nextInt(100) < ofHundred;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    Duration seconds(int least, int most) {
        return Duration.ofSeconds(between(least, most));
    }

    Duration minutes(int least, int most) {
        return Duration.ofSeconds(between(least * 60, most * 60));
    }

    Duration hours(int least, int most) {
        return minutes(least * 60, most * 60);
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
