package dev.tutorium.domain.offering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** The full weeks, Monday to Sunday, between a first and a last day. */
final class PackWeeks {

    static final int DAYS = 7;

    private PackWeeks() {}

    /** Their Mondays. */
    static Stream<LocalDate> between(LocalDate first, LocalDate last) {
        return Stream.iterate(
                first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)),
                monday -> !monday.plusDays(DAYS - 1).isAfter(last),
                monday -> monday.plusDays(DAYS));
    }

    /** The weeks with fewer classes than the minimum, given the classes' days in order. */
    static List<PackAdvice.ShortWeek> shortOf(int minimum, List<LocalDate> days) {
        return between(days.getFirst(), days.getLast())
                .map(monday -> new PackAdvice.ShortWeek(monday, count(days, monday), minimum))
                .filter(week -> week.classes() < minimum)
                .toList();
    }

    private static int count(List<LocalDate> days, LocalDate monday) {
        var next = monday.plusDays(DAYS);
        return (int) days.stream()
                .filter(day -> !day.isBefore(monday) && day.isBefore(next))
                .count();
    }
}
