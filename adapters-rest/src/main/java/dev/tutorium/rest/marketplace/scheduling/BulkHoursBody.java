package dev.tutorium.rest.marketplace.scheduling;

import dev.tutorium.application.scheduling.RuleFields;
import dev.tutorium.application.scheduling.view.WeeklyHours;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Hours to add, and those that were added. */
@SnakeCase
record BulkHoursBody(@NotEmpty @Size(max = 500) List<@Valid HoursBody> slots) {

    static BulkHoursBody of(List<WeeklyHours.Hours> hours) {
        return new BulkHoursBody(hours.stream().map(HoursBody::of).toList());
    }

    List<RuleFields> toFields() {
        return slots.stream().map(HoursBody::toFields).toList();
    }
}
