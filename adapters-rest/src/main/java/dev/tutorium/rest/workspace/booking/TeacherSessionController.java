package dev.tutorium.rest.workspace.booking;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.booking.RoomAccess;
import dev.tutorium.application.booking.SessionBooking;
import dev.tutorium.application.booking.SessionCancellation;
import dev.tutorium.application.booking.SessionConduct;
import dev.tutorium.application.booking.SessionReading;
import dev.tutorium.application.booking.SessionRescheduling;
import dev.tutorium.application.booking.view.SessionFilter;
import dev.tutorium.application.booking.view.SessionPacks;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sessions someone teaches. */
@Controller("/api/teacher/sessions")
@Secured("TEACHER")
class TeacherSessionController {

    private final SessionBooking booking;
    private final SessionCancellation cancellation;
    private final SessionRescheduling rescheduling;
    private final SessionConduct conduct;
    private final RoomAccess rooms;
    private final SessionReading reading;
    private final SessionPacks packs;

    TeacherSessionController(
            SessionBooking booking,
            SessionCancellation cancellation,
            SessionRescheduling rescheduling,
            SessionConduct conduct,
            RoomAccess rooms,
            SessionReading reading,
            SessionPacks packs) {
        this.booking = booking;
        this.cancellation = cancellation;
        this.rescheduling = rescheduling;
        this.conduct = conduct;
        this.rooms = rooms;
        this.reading = reading;
        this.packs = packs;
    }

    @Get
    @DataName("sessions")
    Page<TeacherSessionBody> list(
            Actor.Member teacher,
            @RequestBean @Valid SessionQuery query,
            @Nullable @QueryValue UUID studentAccountId,
            PageRequest page) {
        var student = studentAccountId == null ? null : new AccountId(studentAccountId);
        return reading.list(query.narrow(SessionFilter.ofTeacher(teacher.id()).with(student)), page)
                .map(TeacherSessionBody::of);
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Idempotent
    TeacherSessionBody arrange(Actor.Member teacher, @Body @Valid ArrangedSessionBody body) {
        var seat = accepted(booking.byTeacher(
                teacher,
                new ServiceId(body.serviceId()),
                body.studentId(),
                body.startUtc(),
                Boolean.TRUE.equals(body.charge())));
        return TeacherSessionBody.of(reading.asTeacher(teacher, seat.session()), seat.checkoutUrl(), null);
    }

    @Get("/{id}")
    TeacherSessionBody detail(Actor.Member teacher, @PathVariable UUID id) {
        var session = new SessionId(id);
        return TeacherSessionBody.of(reading.asTeacher(teacher, session), null, packs.of(session));
    }

    @Post("/{id}/accept")
    @Idempotent
    TeacherSessionBody accept(Actor.Member teacher, @PathVariable UUID id) {
        return body(teacher, accepted(conduct.accept(teacher, new SessionId(id))));
    }

    @Post("/{id}/decline")
    @Idempotent
    TeacherSessionBody decline(
            Actor.Member teacher, @PathVariable UUID id, @Nullable @Body @Valid CancellationBody body) {
        return body(teacher, accepted(conduct.decline(teacher, new SessionId(id), CancellationBody.reasonOf(body))));
    }

    @Post("/{id}/cancel")
    @Idempotent
    TeacherSessionBody cancel(
            Actor.Member teacher, @PathVariable UUID id, @Nullable @Body @Valid CancellationBody body) {
        return body(
                teacher, accepted(cancellation.byTeacher(teacher, new SessionId(id), CancellationBody.reasonOf(body))));
    }

    @Post("/{id}/reschedule")
    TeacherSessionBody move(Actor.Member teacher, @PathVariable UUID id, @Body @Valid RescheduleBody body) {
        reading.asTeacher(teacher, new SessionId(id));
        return body(teacher, accepted(rescheduling.move(teacher, new SessionId(id), body.startUtc())));
    }

    @Post("/{id}/complete")
    @Idempotent
    TeacherSessionBody complete(Actor.Member teacher, @PathVariable UUID id) {
        reading.asTeacher(teacher, new SessionId(id));
        return body(teacher, accepted(conduct.complete(teacher, new SessionId(id))));
    }

    /** The student did not come. */
    @Post("/{id}/no-show/{studentId}")
    @Idempotent
    TeacherSessionBody studentMissed(Actor.Member teacher, @PathVariable UUID id, @PathVariable UUID studentId) {
        return body(teacher, accepted(conduct.studentMissed(teacher, new SessionId(id), new AccountId(studentId))));
    }

    @Get("/{id}/join")
    JoinBody join(Actor.Member teacher, @PathVariable UUID id) {
        reading.asTeacher(teacher, new SessionId(id));
        return JoinBody.of(accepted(rooms.join(teacher, new SessionId(id))));
    }

    private TeacherSessionBody body(Actor.Member teacher, Session session) {
        return TeacherSessionBody.of(reading.asTeacher(teacher, session.id()));
    }
}
