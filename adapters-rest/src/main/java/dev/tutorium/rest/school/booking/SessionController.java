package dev.tutorium.rest.school.booking;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.booking.CourseBooking;
import dev.tutorium.application.booking.RoomAccess;
import dev.tutorium.application.booking.SessionCancellation;
import dev.tutorium.application.booking.SessionConduct;
import dev.tutorium.application.booking.SessionReading;
import dev.tutorium.application.booking.SessionRescheduling;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.UUID;

/** Sessions of those who learn and teach. */
@Controller("/api/sessions")
@Secured(SecurityRule.IS_AUTHENTICATED)
class SessionController {

    private final CourseBooking booking;
    private final SessionCancellation cancellation;
    private final SessionRescheduling rescheduling;
    private final SessionConduct conduct;
    private final RoomAccess rooms;
    private final SessionReading reading;
    private final InstantSource clock;

    SessionController(
            CourseBooking booking,
            SessionCancellation cancellation,
            SessionRescheduling rescheduling,
            SessionConduct conduct,
            RoomAccess rooms,
            SessionReading reading,
            InstantSource clock) {
        this.booking = booking;
        this.cancellation = cancellation;
        this.rescheduling = rescheduling;
        this.conduct = conduct;
        this.rooms = rooms;
        this.reading = reading;
        this.clock = clock;
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Secured("STUDENT")
    @Idempotent
    SessionAnswer book(Actor.Member student, @Body @Valid BookingRequestBody body) {
        var seat = accepted(booking.byStudent(
                student, new EnrollmentId(body.enrollmentId()), body.teacher(), body.scheduledStart()));
        return SessionAnswer.of(reading.asParticipant(student, seat.session()), student.id());
    }

    @Get
    @DataName("sessions")
    Page<SessionBody> list(Actor.Member member, @RequestBean @Valid SessionListQuery query, PageRequest page) {
        return reading.list(query.narrow(member.id(), clock.instant()), page)
                .map(session -> SessionBody.of(session, member.id()));
    }

    @Get("/{id}")
    SessionAnswer detail(Actor.Member member, @PathVariable UUID id) {
        return SessionAnswer.of(reading.asParticipant(member, new SessionId(id)), member.id());
    }

    @Patch("/{id}")
    SessionAnswer change(Actor.Member member, @PathVariable UUID id, @Body @Valid SessionChangeBody body) {
        var session = accepted(changed(member, new SessionId(id), body));
        return SessionAnswer.of(reading.asParticipant(member, session.id()), member.id());
    }

    private Outcome<Session, BookingRefusal> changed(Actor.Member member, SessionId id, SessionChangeBody body) {
        if (body.scheduledStart() != null && body.status() == null) {
            return rescheduling.move(member, id, body.scheduledStart());
        }
        if (body.scheduledStart() != null || body.status() == null) {
            throw new Malformed("status", "or a scheduled start must be given, and not both");
        }
        if (!body.status().equals("cancelled")) {
            throw new Malformed("status", "must be cancelled");
        }
        return cancellation.byParticipant(member, id, body.cancelReason());
    }

    @Post("/{id}/join")
    JoinBody join(Actor.Member member, @PathVariable UUID id) {
        return JoinBody.of(accepted(rooms.join(member, new SessionId(id))));
    }

    @Post("/{id}/accept")
    @Secured("TEACHER")
    SessionAnswer accept(Actor.Member teacher, @PathVariable UUID id) {
        var session = accepted(conduct.accept(teacher, new SessionId(id)));
        return SessionAnswer.of(reading.asParticipant(teacher, session.id()), teacher.id());
    }

    @Post("/{id}/complete")
    @Secured({"TEACHER", "CREATOR", "ADMIN", "OWNER"})
    @Idempotent
    SessionAnswer complete(Actor.Member member, @PathVariable UUID id) {
        var session = accepted(conduct.complete(member, new SessionId(id)));
        return SessionAnswer.of(reading.find(session.id()), member.id());
    }
}
