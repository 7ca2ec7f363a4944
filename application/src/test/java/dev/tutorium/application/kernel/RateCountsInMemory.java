package dev.tutorium.application.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** {@link RateCounts} in memory. */
public final class RateCountsInMemory implements RateCounts {

    private final Map<String, Use> windows = new HashMap<>();

    @Override
    public synchronized Use count(String bucket, Duration window, Instant now) {
        return windows.merge(
                bucket,
                new Use(1, now.plus(window)),
                (old, fresh) -> old.ends().isAfter(now) ? new Use(old.uses() + 1, old.ends()) : fresh);
    }

    @Override
    public synchronized int forgetEndedBefore(Instant instant, int most) {
        var before = windows.size();
        windows.values().removeIf(use -> use.ends().isBefore(instant));
        return before - windows.size();
    }
}
