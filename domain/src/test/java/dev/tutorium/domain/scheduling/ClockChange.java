package dev.tutorium.domain.scheduling;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * A moment in a zone, with what its clock would show had it not been changed then, and what it shows. Both are the same where
 * a zone leaves its clock alone.
 */
record ClockChange(ZoneId zone, Instant at, LocalDateTime before, LocalDateTime after) {

    /** Every change in {@code [from, until)}, zone by zone; one quiet moment in between for a zone without any. */
    static List<ClockChange> in(Instant from, Instant until, Instant quiet) {
        var changes = new ArrayList<ClockChange>();
        for (var id : ZoneId.getAvailableZoneIds().stream().sorted().toList()) {
            var zone = ZoneId.of(id);
            var next = zone.getRules().nextTransition(from.minusNanos(1));
            if (next == null || !next.getInstant().isBefore(until)) {
                var wall = LocalDateTime.ofInstant(quiet, zone);
                changes.add(new ClockChange(zone, quiet, wall, wall));
            }
            while (next != null && next.getInstant().isBefore(until)) {
                changes.add(of(zone, next));
                next = zone.getRules().nextTransition(next.getInstant());
            }
        }
        return changes;
    }

    private static ClockChange of(ZoneId zone, ZoneOffsetTransition transition) {
        return new ClockChange(
                zone, transition.getInstant(), transition.getDateTimeBefore(), transition.getDateTimeAfter());
    }

    boolean isChange() {
        return !before.equals(after);
    }

    /** The first wall time that does not exist, or exists twice. */
    LocalDateTime low() {
        return before.isBefore(after) ? before : after;
    }

    /** The first wall time after {@link #low} that exists once. */
    LocalDateTime high() {
        return before.isBefore(after) ? after : before;
    }
}
