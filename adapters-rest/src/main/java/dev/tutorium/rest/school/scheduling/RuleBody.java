package dev.tutorium.rest.school.scheduling;

import dev.tutorium.application.scheduling.RuleFields;
import dev.tutorium.application.scheduling.view.WeeklyHours;
import dev.tutorium.domain.scheduling.WeeklyRule;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Open hours that come back every week; day 1 is Monday. */
@SnakeCase
record RuleBody(
        int dayOfWeek,
        @NotNull @Size(max = 8) String startTime,
        @NotNull @Size(max = 8) String endTime) {

    static RuleBody of(WeeklyHours.Hours hours) {
        return of(hours.rule());
    }

    private static RuleBody of(WeeklyRule rule) {
        return new RuleBody(
                rule.day().getValue(),
                clock(rule.hours().startMinute()),
                clock(rule.hours().endMinute()));
    }

    RuleFields toFields() {
        return new RuleFields(dayOfWeek, startTime, endTime);
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
