package dev.tutorium.rest.workspace.scheduling;

import dev.tutorium.application.scheduling.RuleFields;
import dev.tutorium.domain.scheduling.WeeklyRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Open hours that come back every week; day 1 is Monday. */
@Serdeable
record RuleBody(
        int day,
        @NotNull @Size(max = 8) String start,
        @NotNull @Size(max = 8) String end) {

    static RuleBody of(WeeklyRule rule) {
        return new RuleBody(
                rule.day().getValue(),
                HoursBody.clock(rule.hours().startMinute()),
                HoursBody.clock(rule.hours().endMinute()));
    }

    RuleFields toFields() {
        return new RuleFields(day, start, end);
    }
}
