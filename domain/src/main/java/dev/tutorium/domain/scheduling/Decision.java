package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One calendar, one kind of lesson and one moment, made ready to decide on many starts. Starts are epoch seconds. Everything that
 * is offered or refused anywhere went through {@link #on}.
 */
final class Decision {

    /** What was decided on a start: free, or the reason against it, in the order in which reasons are given. */
    enum Verdict {
        FREE,
        JOINS,
        NOTICE,
        HORIZON,
        FULL,
        HOURS,
        CONFLICT,
        DAILY,
        WEEKLY,
        GRID
    }

    private final TeacherCalendar calendar;
    private final SlotTerms terms;
    private final OpenHours hours;
    private final BlockedTime blocked;
    private final Map<Long, Busy> groups;
    private final @Nullable SessionCounts counts;
    private final WallClock clock;
    private final long earliest;
    private final long latest;
    private final long duration;
    private final long step;
    private final long before;
    private final long after;

    /** Ready for every start inside {@code window}. */
    Decision(TeacherCalendar calendar, SlotTerms terms, TimeRange window, Instant now) {
        if (!calendar.covered().contains(window)) {
            throw new IllegalArgumentException(window + " is not inside what was read: " + calendar.covered());
        }
        this.calendar = calendar;
        this.terms = terms;
        hours = OpenHours.of(calendar, window);
        blocked = new BlockedTime(calendar.busy());
        groups = groups(calendar.busy(), terms);
        clock = new WallClock(calendar.zone());
        counts = SessionCounts.of(calendar.busy(), terms, clock);
        earliest = BlockedTime.ceiling(now.plus(terms.leadTime().notice()));
        latest = now.plus(terms.leadTime().horizon()).getEpochSecond();
        duration = terms.duration().toSeconds();
        step = terms.grid().step().toSeconds();
        before = terms.buffers().before().toSeconds();
        after = terms.buffers().after().toSeconds();
    }

    Verdict on(long start) {
        if (start < earliest) {
            return Verdict.NOTICE;
        }
        if (start > latest) {
            return Verdict.HORIZON;
        }
        var group = groups.get(start);
        if (group != null) {
            return group.openSeats() > 0 ? Verdict.JOINS : Verdict.FULL;
        }
        var piece = hours.pieceAt(start);
        if (piece < 0 || start + duration > hours.close(piece)) {
            return Verdict.HOURS;
        }
        if (blocked.overlaps(start - before, start + duration + after)) {
            return Verdict.CONFLICT;
        }
        if (counts != null && counts.dayIsFull(start)) {
            return Verdict.DAILY;
        }
        if (counts != null && counts.weekIsFull(start)) {
            return Verdict.WEEKLY;
        }
        return isOffered(start, piece) ? Verdict.FREE : Verdict.GRID;
    }

    private boolean isOffered(long start, int piece) {
        return ((start - hours.anchor(piece)) % step == 0 && start <= hours.lastStart(piece, step, duration))
                || (terms.grid().packing() == Packing.TIGHT && blocked.isFirstAfterBlock(start, before));
    }

    /** Every start in {@code [from, until)} that could be free, ascending and each once. */
    long[] candidates(long from, long until) {
        var found = new Starts(Math.max(from, earliest), Math.min(until, latest + 1));
        for (var piece = 0; piece < hours.size(); piece++) {
            found.addGrid(hours.anchor(piece), step, hours.lastStart(piece, step, duration) + 1);
        }
        if (terms.grid().packing() == Packing.TIGHT) {
            for (var block = blocked.firstEndingAfter(from - before - 60); block < blocked.size(); block++) {
                found.add(blocked.freeFrom(block) + before);
            }
        }
        groups.keySet().forEach(found::add);
        return found.sorted();
    }

    Slot slot(long start) {
        var group = groups.get(start);
        if (group != null) {
            return new Slot(group.time(), group.openSeats(), group.session());
        }
        return new Slot(timeOf(start), terms.size().capacity(), null);
    }

    /** The facts behind a verdict that is not a slot. */
    SlotRefusal refusal(Verdict verdict, long start) {
        return switch (verdict) {
            case NOTICE ->
                new SlotRefusal.NoticeTooShort(
                        Instant.ofEpochSecond(earliest), terms.leadTime().notice());
            case HORIZON ->
                new SlotRefusal.BeyondHorizon(
                        Instant.ofEpochSecond(latest), terms.leadTime().horizon());
            case FULL -> new SlotRefusal.Full(timeOf(start));
            case HOURS -> Explanations.closed(calendar, clock, timeOf(start));
            case CONFLICT -> Explanations.conflict(calendar.busy(), timeOf(start), terms);
            case DAILY ->
                Explanations.limit(
                        SlotRefusal.LimitReached.Period.DAY, terms.maxima().perDay(), clock, start);
            case WEEKLY ->
                Explanations.limit(
                        SlotRefusal.LimitReached.Period.WEEK, terms.maxima().perWeek(), clock, start);
            case GRID, FREE, JOINS -> Explanations.offGrid(hours, start, step, duration);
        };
    }

    private TimeRange timeOf(long start) {
        return TimeRange.of(Instant.ofEpochSecond(start), Duration.ofSeconds(duration));
    }

    private static Map<Long, Busy> groups(List<Busy> busy, SlotTerms terms) {
        var groups = new HashMap<Long, Busy>();
        if (terms.service() != null) {
            for (var one : busy) {
                if (one.blocks()
                        && one.session() != null
                        && terms.service().equals(one.service())
                        && (one.openSeats() > 0 || terms.size().isGroup())) {
                    groups.put(one.time().start().getEpochSecond(), one);
                }
            }
        }
        return groups;
    }

    /** Collects starts inside bounds. */
    private static final class Starts {

        private final long from;
        private final long until;
        private long[] starts = new long[256];
        private int size;

        Starts(long from, long until) {
            this.from = from;
            this.until = until;
        }

        void addGrid(long anchor, long step, long end) {
            var first = anchor >= from ? anchor : anchor + Math.ceilDiv(from - anchor, step) * step;
            var last = Math.min(end, until);
            for (var start = first; start < last; start += step) {
                put(start);
            }
        }

        void add(long start) {
            if (start >= from && start < until) {
                put(start);
            }
        }

        long[] sorted() {
            Arrays.sort(starts, 0, size);
            var distinct = 0;
            for (var i = 0; i < size; i++) {
                if (distinct == 0 || starts[i] != starts[distinct - 1]) {
                    starts[distinct++] = starts[i];
                }
            }
            return Arrays.copyOf(starts, distinct);
        }

        private void put(long start) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, 2 * size);
            }
            starts[size++] = start;
        }
    }
}
