package dev.tutorium.application.scheduling;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.scheduling.DayHours;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher writes about a date that is not like the others, or about dates on which they are away; what is null stays as it
 * is.
 *
 * @param date    of an override
 * @param first   of time off
 * @param last    of time off, itself included
 * @param blocked whether an override has no hours at all
 * @param hours   of an override
 */
public record OverrideFields(
        @Nullable LocalDate date,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable Boolean blocked,
        @Nullable List<Hours> hours,
        @Nullable String note) {

    /** Hours such as 09:30 to 24:00. */
    public record Hours(String start, String end) {}

    boolean isTimeOff() {
        return first != null || last != null;
    }

    /** Time off has dates only. */
    void requireTimeOffOnly() {
        if (date != null) {
            throw new Malformed("date", "must not be given with a range of dates");
        }
        if ((hours != null && !hours.isEmpty()) || Boolean.FALSE.equals(blocked)) {
            throw new Malformed("hours", "must not be given for a range of dates, which can only be blocked");
        }
    }

    /** The hours of an override: none when it is blocked; {@code current} when nothing is said. */
    List<DayHours> hoursOr(@Nullable List<DayHours> current, SchedulingPolicy policy) {
        var given = hours == null ? List.<Hours>of() : hours;
        if (Boolean.TRUE.equals(blocked)) {
            if (!given.isEmpty()) {
                throw new Malformed("hours", "must not be given for a blocked date");
            }
            return List.of();
        }
        if (given.isEmpty()) {
            if (hours != null || Boolean.FALSE.equals(blocked) || current == null) {
                throw new Malformed("hours", "must be given unless the date is blocked");
            }
            return current;
        }
        if (given.size() > policy.rangesPerDate()) {
            throw new Malformed("hours", "must be at most " + policy.rangesPerDate());
        }
        return apart(given);
    }

    private static List<DayHours> apart(List<Hours> given) {
        var all = new ArrayList<DayHours>();
        for (var one : given) {
            var at = "hours." + all.size();
            var range = Fields.hours(at + ".start", one.start, at + ".end", one.end);
            if (all.stream().anyMatch(range::overlaps)) {
                throw new Malformed(at, "overlaps others of the date");
            }
            all.add(range);
        }
        return all;
    }
}
