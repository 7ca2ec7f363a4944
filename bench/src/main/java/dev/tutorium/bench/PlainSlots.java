package dev.tutorium.bench;

import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.Busy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The slots of {@link SlotsBench} and nothing else, by whole seconds in arrays made beforehand: what a computation that knows only
 * this case costs. It decides, by the same rules, on the same times, and writes starts, ends and offsets.
 */
final class PlainSlots {

    private static final long HALF_HOUR = 1_800;
    private static final long HOUR = 3_600;

    private final long earliest;
    private final long until;
    private final long[] opens;
    private final long[] closes;
    private final long[] busyFrom;
    private final long[] busyUntil;
    private final long clockChange;
    private final int offsetBefore;
    private final int offsetAfter;
    private final long[] found;

    PlainSlots(TimeRange window, ZoneId zone, ZoneId told, LocalDate evening, LocalDate blocked, List<Busy> busy) {
        earliest = window.start().getEpochSecond() + 24 * HOUR;
        until = window.end().getEpochSecond();
        var first = LocalDate.ofInstant(window.start(), ZoneOffset.UTC).minusDays(1);
        var days = first.datesUntil(first.plusDays(
                        Duration.between(window.start(), window.end()).toDays() + 2))
                .filter(date -> !date.equals(blocked))
                .filter(date -> date.equals(evening) || date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .toList();
        opens = days.stream()
                .mapToLong(date -> at(date, date.equals(evening) ? 18 : 9, zone))
                .toArray();
        closes = days.stream()
                .mapToLong(date -> at(date, date.equals(evening) ? 20 : 17, zone))
                .toArray();
        busyFrom = busy.stream()
                .mapToLong(each -> each.blocked().start().getEpochSecond())
                .toArray();
        busyUntil = busy.stream()
                .mapToLong(each -> each.blocked().end().getEpochSecond())
                .toArray();
        var rules = told.getRules();
        var change = rules.nextTransition(window.start().minusSeconds(HOUR * 24 * 7));
        clockChange = change.toEpochSecond();
        offsetBefore = change.getOffsetBefore().getTotalSeconds();
        offsetAfter = change.getOffsetAfter().getTotalSeconds();
        found = new long[4 * 16 * opens.length];
    }

    int count() {
        var next = 0;
        var count = 0;
        for (var day = 0; day < opens.length; day++) {
            for (var start = opens[day]; start + HOUR <= closes[day]; start += HALF_HOUR) {
                while (next < busyUntil.length && busyUntil[next] <= start) {
                    next++;
                }
                var free = next == busyFrom.length || busyFrom[next] >= start + HOUR;
                if (free && start >= earliest && start < until) {
                    found[4 * count] = start;
                    found[4 * count + 1] = start + HOUR;
                    found[4 * count + 2] = start + (start < clockChange ? offsetBefore : offsetAfter);
                    found[4 * count + 3] = start + HOUR + (start + HOUR < clockChange ? offsetBefore : offsetAfter);
                    count++;
                }
            }
        }
        return count;
    }

    private static long at(LocalDate date, int hour, ZoneId zone) {
        return date.atTime(hour, 0).atZone(zone).toEpochSecond();
    }
}
