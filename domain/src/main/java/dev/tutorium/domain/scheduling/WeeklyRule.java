package dev.tutorium.domain.scheduling;

import java.time.DayOfWeek;

/** Open hours that come back every week on one day, by the wall clock of the schedule's zone. */
public record WeeklyRule(DayOfWeek day, DayHours hours) {

    public static WeeklyRule of(DayOfWeek day, int startMinute, int endMinute) {
        return new WeeklyRule(day, new DayHours(startMinute, endMinute));
    }

    public boolean overlaps(WeeklyRule other) {
        return day == other.day && hours.overlaps(other.hours);
    }
}
