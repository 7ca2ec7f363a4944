package dev.tutorium.bootstrap;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The platform's one clock: the machine's, ahead by as much as it was moved. Reads whole microseconds, as PostgreSQL keeps them. */
final class MovableClock implements InstantSource {

    private final InstantSource machine;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    MovableClock(InstantSource machine) {
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
    }

    void advance(Duration by) {
        ahead.updateAndGet(by::plus);
    }

    Duration ahead() {
        return ahead.get();
    }
}
