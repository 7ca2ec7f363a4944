package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.Decision.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What can be booked: the one decision behind lists of slots, bookings, moves, waitlist offers and explanations. A start is
 * refused for the first reason that holds, in the order of {@link SlotRefusal}.
 */
public final class Bookability {

    private Bookability() {}

    /** Every slot that starts inside {@code window}, by start. The window lies inside what the calendar covers. */
    public static List<Slot> slots(TeacherCalendar calendar, SlotTerms terms, TimeRange window, Instant now) {
        var decision = new Decision(calendar, terms, window, now);
        var slots = new ArrayList<Slot>();
        for (var start : decision.candidates(BlockedTime.ceiling(window.start()), BlockedTime.ceiling(window.end()))) {
            if (isOffered(decision.on(start))) {
                slots.add(decision.slot(start));
            }
        }
        return slots;
    }

    /** The slot that starts at {@code start}, or why there is none. The start lies inside what the calendar covers. */
    public static Outcome<Slot, SlotRefusal> check(
            TeacherCalendar calendar, SlotTerms terms, Instant start, Instant now) {
        var decision = new Decision(calendar, terms, TimeRange.of(start, Duration.ofNanos(1)), now);
        var second = start.getEpochSecond();
        var verdict = decision.on(second);
        return isOffered(verdict) && start.getNano() == 0
                ? Outcome.accepted(decision.slot(second))
                : Outcome.refused(decision.refusal(verdict, second));
    }

    /** Up to {@code count} slots whose starts are nearest to {@code start}, the nearest first, in what the calendar covers. */
    public static List<Slot> nearest(TeacherCalendar calendar, SlotTerms terms, Instant start, Instant now, int count) {
        Comparator<Slot> byDistance = Comparator.comparing(
                slot -> Duration.between(start, slot.time().start()).abs());
        return slots(calendar, terms, calendar.covered(), now).stream()
                .sorted(byDistance)
                .limit(count)
                .toList();
    }

    /** The stretches in which the teacher is open, by start; those that reach over an end of the window are whole. */
    public static List<TimeRange> openHours(TeacherCalendar calendar, TimeRange window) {
        return OpenHours.of(calendar, window).ranges().stream()
                .filter(window::overlaps)
                .toList();
    }

    private static boolean isOffered(Verdict verdict) {
        return verdict == Verdict.FREE || verdict == Verdict.JOINS;
    }
}
