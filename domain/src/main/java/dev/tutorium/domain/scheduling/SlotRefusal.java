package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.Refusal;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why a time cannot be booked. Where several reasons hold, the one that comes first here is given. */
public sealed interface SlotRefusal extends Refusal {

    /** Starts before {@code earliest}, or has started already. */
    record NoticeTooShort(Instant earliest, Duration notice) implements SlotRefusal {}

    /** Starts after {@code latest}. */
    record BeyondHorizon(Instant latest, Duration horizon) implements SlotRefusal {}

    /** A group session of this service is there, without a free seat. */
    record Full(TimeRange session) implements SlotRefusal {}

    /** The teacher is away from one date to the other, both included. */
    record OnTimeOff(LocalDate first, LocalDate last) implements SlotRefusal {}

    /** The weekly hours would allow it; the date is blocked or has other hours. */
    record BlockedByOverride(LocalDate date) implements SlotRefusal {}

    /** Not inside open hours from start to end. */
    record OutsideHours(TimeRange asked) implements SlotRefusal {}

    /** Overlaps a session. */
    record Occupied(TimeRange by) implements SlotRefusal {}

    /** Overlaps an appointment of a subscribed calendar. */
    record BusyElsewhere(TimeRange by) implements SlotRefusal {}

    /** Overlaps a time that is kept for someone's checkout: it may come free again. */
    record Held(TimeRange by) implements SlotRefusal {}

    /** Overlaps nothing, but leaves too little room before or after what is there. */
    record InBuffer(TimeRange blocked) implements SlotRefusal {}

    /** No more sessions on this date, or in the week from this date on. */
    record LimitReached(Period period, LocalDate from, int maximum) implements SlotRefusal {

        /** What a maximum counts. */
        public enum Period {
            DAY,
            WEEK
        }
    }

    /** Open and free, but slots do not start then; the starts on the grid around it, where there are any. */
    record NotOnGrid(@Nullable Instant before, @Nullable Instant after) implements SlotRefusal {}
}
