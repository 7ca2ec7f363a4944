package dev.tutorium.application.scheduling;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Zones;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.DayHours;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which slots are asked for.
 *
 * @param timezone       the asker's, in which the dates and the preferences are
 * @param start          the first date
 * @param end            the last date, itself included
 * @param preferredStart such as 17:00; null for any time of day
 * @param preferredEnd   up to 24:00; null for any
 * @param preferredDays  1 is Monday; empty for any
 */
public record SlotQuery(
        String timezone,
        LocalDate start,
        LocalDate end,
        @Nullable String preferredStart,
        @Nullable String preferredEnd,
        List<Integer> preferredDays) {

    ZoneId zone() {
        return Zones.named("timezone", timezone);
    }

    TimeRange window(SchedulingPolicy policy) {
        Fields.dates("start", start, "end", end, policy.longestQueryDays());
        return Fields.range(start, end, zone());
    }

    Preference preference() {
        var from = preferredStart == null ? 0 : Fields.minute("preferredStart", preferredStart);
        var to = preferredEnd == null ? DayHours.MIDNIGHT : Fields.minute("preferredEnd", preferredEnd);
        if (from >= to) {
            throw new Malformed("preferredEnd", "must be after preferredStart");
        }
        var stated = preferredStart != null || preferredEnd != null || !preferredDays.isEmpty();
        return new Preference(stated, from, to, days());
    }

    private Set<DayOfWeek> days() {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : preferredDays) {
            if (day < 1 || day > 7) {
                throw new Malformed("preferredDays", "must be from 1 for Monday to 7 for Sunday");
            }
            days.add(DayOfWeek.of(day));
        }
        return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
    }

    /** When the asker would like to meet, by the wall clock of their zone. Nothing is preferred where nothing was stated. */
    record Preference(boolean stated, int fromMinute, int toMinute, Set<DayOfWeek> days) {

        boolean isMet(TimeRange time, ZoneId zone) {
            var start = time.start().atZone(zone);
            var startMinute = start.getHour() * 60 + start.getMinute();
            var end = time.end().atZone(zone);
            var endMinute = end.getHour() * 60 + end.getMinute();
            var endsNextDay = !end.toLocalDate().equals(start.toLocalDate());
            var endsAtMidnight = endsNextDay && endMinute == 0;
            return stated
                    && days.contains(start.getDayOfWeek())
                    && startMinute >= fromMinute
                    && (endsAtMidnight ? toMinute == DayHours.MIDNIGHT : !endsNextDay && endMinute <= toMinute);
        }
    }
}
