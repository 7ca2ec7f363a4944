package dev.tutorium.rest.school.booking;

import dev.tutorium.application.booking.SessionReading;
import dev.tutorium.application.booking.view.SessionFilter;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.booking.SessionState;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.rest.kernel.DataName;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

/** Sessions by teacher and by enrollment. */
@Controller("/api")
class TeachingController {

    private static final Set<SessionState> BOOKED =
            Set.of(SessionState.HELD, SessionState.REQUESTED, SessionState.SCHEDULED, SessionState.IN_PROGRESS);

    private final SessionReading reading;
    private final InstantSource clock;

    TeachingController(SessionReading reading, InstantSource clock) {
        this.reading = reading;
        this.clock = clock;
    }

    @Get("/student-teachers/me/sessions")
    @Secured("TEACHER")
    @DataName("sessions")
    Page<SessionBody> taught(Actor.Member teacher, @RequestBean @Valid SessionListQuery query, PageRequest page) {
        return reading.list(query.narrow(SessionFilter.ofTeacher(teacher.id()), clock.instant()), page)
                .map(session -> SessionBody.of(session, teacher.id()));
    }

    /** What a teacher is booked for from now on. */
    @Get("/sts/{id}/bookings")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @DataName("bookings")
    Page<BookingBody> bookings(@PathVariable UUID id, PageRequest page) {
        var filter = SessionFilter.ofTeacher(new AccountId(id))
                .in(BOOKED)
                .between(clock.instant(), null)
                .earliestFirst(true);
        return reading.list(filter, page).map(BookingBody::of);
    }

    @Get("/enrollments/{id}/sessions")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @DataName("sessions")
    Page<SessionBody> ofEnrollment(Actor.Member member, @PathVariable UUID id, PageRequest page) {
        return reading.ofEnrollment(member, new EnrollmentId(id), page)
                .map(session -> SessionBody.of(session, member.id()));
    }
}
