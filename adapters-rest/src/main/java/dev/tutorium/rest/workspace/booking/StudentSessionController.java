package dev.tutorium.rest.workspace.booking;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.booking.Channel;
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
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.Idempotent;
import dev.tutorium.rest.kernel.InTheirName;
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
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A student's own sessions. */
@Controller("/api/student/sessions")
@Secured("STUDENT")
class StudentSessionController {

    private final SessionBooking booking;
    private final SessionCancellation cancellation;
    private final SessionRescheduling rescheduling;
    private final SessionConduct conduct;
    private final RoomAccess rooms;
    private final SessionReading reading;
    private final SessionPacks packs;

    StudentSessionController(
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

    @Post
    @Status(HttpStatus.CREATED)
    @Idempotent
    StudentSessionBody book(Actor.Member student, @Body @Valid BookingRequestBody body) {
        var seat = accepted(booking.byStudent(
                student, new ServiceId(body.serviceId()), body.startUtc(), body.pay(), Channel.WORKSPACE));
        return StudentSessionBody.of(
                reading.asStudent(student, seat.session()), student.id(), seat.checkoutUrl(), null);
    }

    @InTheirName
    @Get
    @DataName("sessions")
    Page<StudentSessionBody> list(Actor.Member student, @RequestBean @Valid SessionQuery query, PageRequest page) {
        return reading.list(query.narrow(SessionFilter.ofStudent(student)), page)
                .map(session -> StudentSessionBody.of(session, student.id()));
    }

    @InTheirName
    @Get("/{id}")
    StudentSessionBody detail(Actor.Member student, @PathVariable UUID id) {
        var session = reading.asStudent(student, new SessionId(id));
        return StudentSessionBody.of(
                session,
                student.id(),
                reading.checkout(session, student).orElse(null),
                session.isFor(student.id().value()) ? packs.of(new SessionId(id)) : null);
    }

    @InTheirName
    @Get("/{id}/cancellation-preview")
    CancellationPreviewBody previewCancellation(Actor.Member student, @PathVariable UUID id) {
        return CancellationPreviewBody.of(accepted(cancellation.preview(student, new SessionId(id))));
    }

    @Post("/{id}/cancel")
    @Idempotent
    StudentSessionBody cancel(
            Actor.Member student, @PathVariable UUID id, @Nullable @Body @Valid CancellationBody body) {
        var session = accepted(cancellation.byStudent(
                student, new SessionId(id), CancellationBody.reasonOf(body), CancellationBody.quoteOf(body)));
        return StudentSessionBody.of(reading.asStudent(student, session.id()), student.id());
    }

    @InTheirName
    @Get("/{id}/reschedule-preview")
    ReschedulePreviewBody previewMove(
            Actor.Member student, @PathVariable UUID id, @Nullable @QueryValue Instant startUtc) {
        return ReschedulePreviewBody.of(id, accepted(rescheduling.preview(student, new SessionId(id), startUtc)));
    }

    @InTheirName
    @Post("/{id}/reschedule")
    @Idempotent
    StudentSessionBody move(Actor.Member student, @PathVariable UUID id, @Body @Valid RescheduleBody body) {
        var session = accepted(rescheduling.move(student, new SessionId(id), body.startUtc()));
        return StudentSessionBody.of(reading.asStudent(student, session.id()), student.id());
    }

    @Get("/{id}/join")
    JoinBody join(Actor.Member student, @PathVariable UUID id) {
        return JoinBody.of(accepted(rooms.join(student, new SessionId(id))));
    }

    /** The teacher did not come. */
    @Post("/{id}/no-show")
    StudentSessionBody teacherMissed(Actor.Member student, @PathVariable UUID id) {
        var session = accepted(conduct.teacherMissed(student, new SessionId(id)));
        return StudentSessionBody.of(reading.asStudent(student, session.id()), student.id());
    }
}
