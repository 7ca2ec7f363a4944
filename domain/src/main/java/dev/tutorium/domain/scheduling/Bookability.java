package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;
import java.util.List;

/**
 * What can be booked: the one decision behind lists of slots, bookings, moves, waitlist offers and explanations. A start is
 * refused for the first reason that holds, in the order of {@link SlotRefusal}.
 */
public final class Bookability {

    private Bookability() {}

    /** Every slot that starts inside {@code window}, by start. The window lies inside what the calendar covers. */
    public static List<Slot> slots(TeacherCalendar calendar, SlotTerms terms, TimeRange window, Instant now) {
        return List.of();
    }

    /** The slot that starts at {@code start}, or why there is none. The start lies inside what the calendar covers. */
    public static Outcome<Slot, SlotRefusal> check(
            TeacherCalendar calendar, SlotTerms terms, Instant start, Instant now) {
        return Outcome.refused(new SlotRefusal.NotOnGrid(null, null));
    }

    /** Up to {@code count} slots whose starts are nearest to {@code start}, the nearest first, in what the calendar covers. */
    public static List<Slot> nearest(TeacherCalendar calendar, SlotTerms terms, Instant start, Instant now, int count) {
        return List.of();
    }
}
