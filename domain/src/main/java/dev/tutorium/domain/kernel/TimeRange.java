package dev.tutorium.domain.kernel;

import java.time.Duration;
import java.time.Instant;

/** A half-open range of instants, {@code [start, end)}, never empty. Ranges that only touch do not overlap. */
public record TimeRange(Instant start, Instant end) implements Comparable<TimeRange> {

    public TimeRange {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a range ends after it starts: " + start + " to " + end);
        }
    }

    public static TimeRange of(Instant start, Duration length) {
        return new TimeRange(start, start.plus(length));
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    public boolean contains(TimeRange other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** This range made longer by {@code before} at its start and {@code after} at its end. */
    public TimeRange widened(Duration before, Duration after) {
        return new TimeRange(start.minus(before), end.plus(after));
    }

    /** The same length, from another start. */
    public TimeRange movedTo(Instant newStart) {
        return new TimeRange(newStart, newStart.plus(length()));
    }

    /** By start, then by end. */
    @Override
    public int compareTo(TimeRange other) {
        var byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }
}
