package dev.tutorium.rest.marketplace.scheduling;

import dev.tutorium.application.scheduling.TeacherSlots;
import dev.tutorium.domain.kernel.AccountId;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a tutor is free; a week from today where no dates are given. */
@Controller("/api/v1/tutors/{id}/available-slots")
@Secured(SecurityRule.IS_ANONYMOUS)
class AvailableSlotsController {

    private final TeacherSlots slots;

    AvailableSlotsController(TeacherSlots slots) {
        this.slots = slots;
    }

    @Get
    AvailableSlotsBody free(
            @PathVariable UUID id,
            @Nullable @QueryValue("start_date") LocalDate startDate,
            @Nullable @QueryValue("end_date") LocalDate endDate,
            @Nullable @QueryValue @Size(max = 64) String timezone,
            @QueryValue(defaultValue = "60") int duration) {
        return AvailableSlotsBody.of(slots.times(new AccountId(id), timezone, startDate, endDate, duration));
    }
}
