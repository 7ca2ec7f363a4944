package dev.tutorium.rest.marketplace.scheduling;

import dev.tutorium.application.scheduling.RuleFields;
import dev.tutorium.application.scheduling.view.WeeklyHours;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hours that come back every week, such as 09:30 to 24:00; day 1 is Monday. The id is given by the server. */
@SnakeCase
record HoursBody(
        @Nullable UUID id,
        int dayOfWeek,
        @NotNull @Size(max = 8) String startTime,
        @NotNull @Size(max = 8) String endTime) {

    static HoursBody of(WeeklyHours.Hours hours) {
        var rule = hours.rule();
        return new HoursBody(
                hours.id(),
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
