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
        var now = index(today);
        for (int i = 0; i < length; i++) {
            open[i + 1] = open[i] + (i < now ? 0 : mostDaily - booked[i + 1]);
            booked[i + 1] += booked[i];
        }
    }

    boolean isPossible() {
        return !crowded && existsPlan();
    }

    /** A plan that begins later or ends earlier than tried has no more full weeks, so the days tried need no class themselves. */
    private boolean existsPlan() {
        for (var from = first; last.isBefore(strict.end(from)); from = from.minusDays(1)) {
            for (var end = last.plusDays(1); !end.isAfter(strict.end(from)); end = end.plusDays(1)) {
                if (fits(index(from), index(end))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the classes from one day to before another can be made complete. */
    private boolean fits(int from, int end) {
        var needed = 0;
        for (var week = monday(from); week + PackWeeks.DAYS <= end; week += PackWeeks.DAYS) {
            var next = week + PackWeeks.DAYS;
            var lacking = Math.max(0, terms.minWeeklyClasses() - (booked[next] - booked[week]));
            if (lacking > open[next] - open[week]) {
                return false;
            }
            needed += lacking;
        }
        return needed <= missing && missing <= open[end] - open[from];
    }

    /** The first Monday not before a day. */
    private int monday(int day) {
        return day + Math.floorMod(1 - base.plusDays(day).getDayOfWeek().getValue(), PackWeeks.DAYS);
    }

    private int index(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(base, day));
    }
}
