package dev.tutorium.rest.school.scheduling;

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

/** When a teacher has time: on one {@code date}, or from {@code start_date} to {@code end_date}; a week from today otherwise. */
@Controller("/api")
@Secured(SecurityRule.IS_AUTHENTICATED)
class TeacherAvailabilityController {

    private final TeacherSlots slots;

    TeacherAvailabilityController(TeacherSlots slots) {
        this.slots = slots;
    }

    @Get("/availability/{userId}")
    TimesBody ofUser(
            @PathVariable UUID userId,
            @Nullable @QueryValue LocalDate date,
            @Nullable @QueryValue("start_date") LocalDate startDate,
            @Nullable @QueryValue("end_date") LocalDate endDate,
            @Nullable @QueryValue @Size(max = 64) String timezone,
            @QueryValue(defaultValue = "60") int duration) {
        return times(userId, date, startDate, endDate, timezone, duration);
    }

    @Get("/sts/{id}/availability")
    TimesBody ofStudentTeacher(
            @PathVariable UUID id,
            @Nullable @QueryValue LocalDate date,
            @Nullable @QueryValue("start_date") LocalDate startDate,
            @Nullable @QueryValue("end_date") LocalDate endDate,
            @Nullable @QueryValue @Size(max = 64) String timezone,
            @QueryValue(defaultValue = "60") int duration) {
        return times(id, date, startDate, endDate, timezone, duration);
    }

    private TimesBody times(
            UUID teacher,
            @Nullable LocalDate date,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable String timezone,
            int duration) {
        return TimesBody.of(slots.times(
                new AccountId(teacher),
                timezone,
                date == null ? startDate : date,
                date == null ? endDate : date,
                duration));
    }
}
