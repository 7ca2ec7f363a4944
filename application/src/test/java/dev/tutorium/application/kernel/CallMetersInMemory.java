package dev.tutorium.application.kernel;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts in memory. */
public final class CallMetersInMemory implements CallMeters {

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();

    /** How often something was told, such as {@code stripe FAILED}. */
    public int count(String what) {
        return counts.getOrDefault(what, 0);
    }

    public Breaker breaker(String provider) {
        return breakers.getOrDefault(provider, Breaker.CLOSED);
    }

    @Override
    public void attempted(String provider, Ending ending, Duration took) {
        counts.merge(provider + " " + ending, 1, Integer::sum);
    }

    @Override
    public void retried(String provider) {
        counts.merge(provider + " retried", 1, Integer::sum);
    }

    @Override
    public void turnedAway(String provider, Cause cause) {
        counts.merge(provider + " " + cause, 1, Integer::sum);
    }

    @Override
    public void breaker(String provider, Breaker state) {
        breakers.put(provider, state);
    }
}
