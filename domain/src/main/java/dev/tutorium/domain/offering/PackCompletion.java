package dev.tutorium.domain.offering;

import dev.tutorium.domain.offering.PackTerms.Scheduling.Strict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;

/**
 * Whether a strict plan can still be completed: whether there are a first and a last day, with those that are booked between them,
 * such that the missing classes find room on days from today on, no day has too many and no full week too few. Exact: nothing that
 * could be completed is refused, and nothing that could not is let through.
 */
final class PackCompletion {

    private final PackTerms terms;
    private final Strict strict;
    private final LocalDate first;
    private final LocalDate last;
    private final LocalDate today;
    private final int missing;
    private final boolean crowded;
    /** The day of index 0: no plan with these classes begins earlier. */
    private final LocalDate base;
    /** Of the classes that stand, how many are before the day of an index. */
    private final int[] booked;
    /** How many more the days before the day of an index have room for. */
    private final int[] open;

    /**
     * Counts once what every trial asks for.
     *
     * @param days of the classes that stand, in order; at least one
     */
    PackCompletion(PackTerms terms, Strict strict, List<LocalDate> days, LocalDate today) {
        this.terms = terms;
        this.strict = strict;
        this.today = today;
        first = days.getFirst();
        last = days.getLast();
        missing = terms.requiredClassesCount() - days.size();
        base = first.minusDays(strict.longestDays());
        var length = index(last) + strict.longestDays() + 1;
        booked = new int[length + 1];
        open = new int[length + 1];
        days.forEach(day -> booked[index(day) + 1]++);
        crowded = days.stream().anyMatch(day -> !terms.allowsOnOneDay(Collections.frequency(days, day)));
        var mostDaily = terms.maxDailyLessons() == null ? terms.requiredClassesCount() : terms.maxDailyLessons();
        for (int i = 0; i < length; i++) {
            open[i + 1] = open[i] + (i < index(today) ? 0 : mostDaily - booked[i + 1]);
            booked[i + 1] += booked[i];
        }
    }

    boolean isPossible() {
        return !crowded && existsPlan();
    }

    private boolean existsPlan() {
        for (var from = first; mayBegin(from); from = from.minusDays(1)) {
            for (var to = last; to.isBefore(strict.end(from)); to = to.plusDays(1)) {
                if (mayEnd(to) && fits(index(from), index(to))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayBegin(LocalDate day) {
        return (day.equals(first) || !day.isBefore(today)) && last.isBefore(strict.end(day));
    }

    private boolean mayEnd(LocalDate day) {
        return day.equals(last) || !day.isBefore(today);
    }

    /** Whether the classes from {@code from} to {@code to}, one on each of these days, can be made complete. */
    private boolean fits(int from, int to) {
        var needed = edges(from, to, from, to + 1);
        for (var week = monday(from); week + PackWeeks.DAYS <= to + 1; week += PackWeeks.DAYS) {
            var next = week + PackWeeks.DAYS;
            var lacking = terms.minWeeklyClasses() - (booked[next] - booked[week]);
            var edges = edges(from, to, week, next);
            var added = Math.max(lacking, edges);
            if (added > open[next] - open[week]) {
                return false;
            }
            needed += added - edges;
        }
        return needed <= missing && missing <= open[to + 1] - open[from];
    }

    /** How many of the first and last day lie in a part of the plan and still need their class. */
    private int edges(int from, int to, int start, int end) {
        var count = isEdge(from, start, end) ? 1 : 0;
        return from != to && isEdge(to, start, end) ? count + 1 : count;
    }

    private boolean isEdge(int day, int start, int end) {
        return day >= start && day < end && booked[day + 1] == booked[day];
    }

    /** The first Monday not before a day. */
    private int monday(int day) {
        return day + Math.floorMod(1 - base.plusDays(day).getDayOfWeek().getValue(), PackWeeks.DAYS);
    }

    private int index(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(base, day));
    }
}
