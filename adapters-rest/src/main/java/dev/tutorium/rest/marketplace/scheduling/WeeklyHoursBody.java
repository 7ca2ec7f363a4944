package dev.tutorium.rest.marketplace.scheduling;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.scheduling.RuleFields;
import dev.tutorium.application.scheduling.view.WeeklyHours;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tutor's weekly hours; the zone stays where none is given. */
@SnakeCase
record WeeklyHoursBody(
        @Nullable @Size(max = 64) String timezone,

        @Nullable @Size(max = 500) List<@Valid HoursBody> slots) {

    static WeeklyHoursBody of(WeeklyHours hours) {
        return new WeeklyHoursBody(
                hours.zone().getId(), hours.hours().stream().map(HoursBody::of).toList());
    }

    /** A list that is left out is not a wish to have no hours. */
    List<RuleFields> toFields() {
        if (slots == null) {
            throw new Malformed("slots", "must be given");
        }
        return slots.stream().map(HoursBody::toFields).toList();
    }
}
