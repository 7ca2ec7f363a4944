package dev.tutorium.application.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that only goes when it is told to. */
final class VirtualClock implements InstantSource {

    static final Instant START = Instant.parse("2026-01-05T06:00:00Z");

    private Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Duration passed() {
        return Duration.between(START, now);
    }
}
