package dev.tutorium.messaging.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.NavigableMap;

/**
 * What a clock on the wall means. A time that a change skips is read with the offset before it, and one that comes twice is the
 * first, as RFC 5545 has it.
 */
sealed interface WallZone {

    WallZone UTC = new Known(ZoneOffset.UTC);

    Instant instant(LocalDateTime wall);

    LocalDateTime wall(Instant instant);

    /** A zone that Java knows too. */
    record Known(ZoneId zone) implements WallZone {

        @Override
        public Instant instant(LocalDateTime wall) {
            return wall.atZone(zone).toInstant();
        }

        @Override
        public LocalDateTime wall(Instant instant) {
            return LocalDateTime.ofInstant(instant, zone);
        }
    }

    /**
     * A zone that the calendar describes.
     *
     * @param before  the offset until the first change
     * @param changes the offset from each change on, by the wall time of the change, as the clock showed it before
     */
    record Described(ZoneOffset before, NavigableMap<LocalDateTime, ZoneOffset> changes) implements WallZone {

        @Override
        public Instant instant(LocalDateTime wall) {
            var last = changes.floorEntry(wall);
            return wall.toInstant(last == null ? before : last.getValue());
        }

        @Override
        public LocalDateTime wall(Instant instant) {
            var last = changes.floorEntry(LocalDateTime.ofInstant(instant, before));
            return LocalDateTime.ofInstant(instant, last == null ? before : last.getValue());
        }
    }
}
