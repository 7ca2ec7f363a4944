package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the facts behind a refusal. Only asked when one start is, so it may look through everything. */
final class Explanations {

    private Explanations() {}

    /** Why a time is not inside open hours: away, an override, or simply the weekly hours. */
    static SlotRefusal closed(TeacherCalendar calendar, WallClock clock, TimeRange asked) {
        var start = asked.start().getEpochSecond();
        var end = asked.end().getEpochSecond();
        var firstDate = LocalDate.ofEpochDay(clock.epochDay(start));
        var lastDate = LocalDate.ofEpochDay(clock.epochDay(end - 1));
        for (var away : calendar.timeOff()) {
            if (away.includes(firstDate) || away.includes(lastDate)) {
                return new SlotRefusal.OnTimeOff(away.first(), away.last());
            }
        }
        for (var override : calendar.overrides()) {
            if (override.date().equals(firstDate) || override.date().equals(lastDate)) {
                var weekly = new TeacherCalendar(
                        calendar.covered(), calendar.zone(), calendar.rules(), List.of(), List.of(), List.of());
                return OpenHours.of(weekly, asked).contain(start, end)
                        ? new SlotRefusal.BlockedByOverride(override.date())
                        : new SlotRefusal.OutsideHours(asked);
            }
        }
        return new SlotRefusal.OutsideHours(asked);
    }

    /** What a time collides with: a session before an appointment before a held time, each before a mere buffer. */
    static SlotRefusal conflict(List<Busy> busy, TimeRange asked, SlotTerms terms) {
        var blocked = terms.buffers().around(asked);
        var colliding = busy.stream()
                .filter(one -> one.blocks() && one.blocked().overlaps(blocked))
                .toList();
        return colliding.stream()
                .filter(one -> one.time().overlaps(asked))
                .min(Comparator.comparing(Busy::kind))
                .map(Explanations::overlap)
                .orElseGet(() -> new SlotRefusal.InBuffer(colliding.getFirst().blocked()));
    }

    private static SlotRefusal overlap(Busy busy) {
        return switch (busy.kind()) {
            case SESSION, DONE -> new SlotRefusal.Occupied(busy.time());
            case EXTERNAL -> new SlotRefusal.BusyElsewhere(busy.time());
            case HELD -> new SlotRefusal.Held(busy.time());
        };
    }

    static SlotRefusal limit(
            SlotRefusal.LimitReached.Period period, @Nullable Integer maximum, WallClock clock, long start) {
        var date = clock.epochDay(start);
        var from = switch (period) {
            case DAY -> date;
            case WEEK -> OpenHours.mondayOf(date);
        };
        return new SlotRefusal.LimitReached(period, LocalDate.ofEpochDay(from), Objects.requireNonNull(maximum));
    }

    /** The grid's starts around a time; none outside open hours, where only a group session may be. */
    static SlotRefusal offGrid(OpenHours hours, long start, long step, long duration) {
        var piece = hours.pieceAt(start);
        if (piece < 0) {
            return new SlotRefusal.NotOnGrid(null, null);
        }
        var anchor = hours.anchor(piece);
        var last = hours.lastStart(piece, step, duration);
        var before = anchor + Math.floorDiv(Math.min(start, last) - anchor, step) * step;
        var after = before + step <= last ? before + step : hours.until(piece);
        var afterFits = after + duration <= hours.close(piece);
        return new SlotRefusal.NotOnGrid(
                Instant.ofEpochSecond(before), afterFits ? Instant.ofEpochSecond(after) : null);
    }
}
