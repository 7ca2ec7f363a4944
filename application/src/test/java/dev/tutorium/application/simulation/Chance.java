package dev.tutorium.application.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** All that is left to chance in a simulation, from its seed. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** From least to most, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    Duration seconds(int least, int most) {
        return Duration.ofSeconds(between(least, most));
    }

    Duration minutes(int least, int most) {
        return Duration.ofMinutes(between(least, most));
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** The place of one of these, each as likely as its weight. */
    int weighted(int[] weights, int total) {
        var left = random.nextInt(total);
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("weights do not add to " + total);
    }
}
