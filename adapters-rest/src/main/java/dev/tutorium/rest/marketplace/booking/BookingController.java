package dev.tutorium.rest.marketplace.booking;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.booking.Channel;
import dev.tutorium.application.booking.RoomReplacement;
import dev.tutorium.application.booking.SessionBooking;
import dev.tutorium.application.booking.SessionCancellation;
import dev.tutorium.application.booking.SessionConduct;
import dev.tutorium.application.booking.SessionReading;
import dev.tutorium.application.booking.SessionRescheduling;
import dev.tutorium.application.booking.view.SessionFilter;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.SessionState;
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
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bookings, of students and tutors. */
@Controller("/api/v1")
class BookingController {

    private final SessionBooking booking;
    private final SessionCancellation cancellation;
    private final SessionRescheduling rescheduling;
    private final SessionConduct conduct;
    private final RoomReplacement rooms;
    private final SessionReading reading;

    BookingController(
            SessionBooking booking,
            SessionCancellation cancellation,
            SessionRescheduling rescheduling,
            SessionConduct conduct,
            RoomReplacement rooms,
            SessionReading reading) {
        this.booking = booking;
        this.cancellation = cancellation;
        this.rescheduling = rescheduling;
        this.conduct = conduct;
        this.rooms = rooms;
        this.reading = reading;
    }

    @Get("/bookings")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @DataName("bookings")
    Page<BookingBody> list(Actor.Member member, @Nullable @QueryValue @Size(max = 20) String status, PageRequest page) {
        return reading.list(SessionFilter.ofParticipant(member.id()).in(states(status)), page)
                .map(session -> BookingBody.of(session, member.id()));
    }

    @Get("/bookings/{id}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    BookingBody detail(Actor.Member member, @PathVariable UUID id) {
        return BookingBody.of(reading.asParticipant(member, new SessionId(id)), member.id());
    }

    @Post("/bookings")
    @Status(HttpStatus.CREATED)
    @Secured("STUDENT")
    @Idempotent
    BookingBody create(Actor.Member student, @Body @Valid NewBookingBody body) {
        var seat = accepted(booking.byStudent(
                student, new ServiceId(body.serviceId()), body.startTime(), body.pay(), Channel.MARKETPLACE));
        return BookingBody.of(reading.asStudent(student, seat.session()), student.id(), seat.checkoutUrl());
    }

    @Post("/bookings/{id}/cancel")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Idempotent
    BookingBody cancel(Actor.Member member, @PathVariable UUID id, @Nullable @Body @Valid ReasonBody body) {
        return body(member, accepted(cancellation.byParticipant(member, new SessionId(id), ReasonBody.reasonOf(body))));
    }

    @Post("/bookings/{id}/reschedule")
    @Secured("STUDENT")
    @Idempotent
    BookingBody move(Actor.Member student, @PathVariable UUID id, @Body @Valid NewTimeBody body) {
        return body(student, accepted(rescheduling.move(student, new SessionId(id), body.startTime())));
    }

    /** Gives the booking a new room; links into the one before do not work any more. */
    @Post("/bookings/{id}/regenerate-meeting")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Idempotent
    BookingBody regenerateMeeting(Actor.Member member, @PathVariable UUID id) {
        return body(member, accepted(rooms.replace(member, new SessionId(id))));
    }

    @Post("/tutor/bookings/{id}/confirm")
    @Secured("TEACHER")
    @Idempotent
    BookingBody confirm(Actor.Member tutor, @PathVariable UUID id) {
        return body(tutor, accepted(conduct.accept(tutor, new SessionId(id))));
    }

    @Post("/tutor/bookings/{id}/decline")
    @Secured("TEACHER")
    @Idempotent
    BookingBody decline(Actor.Member tutor, @PathVariable UUID id, @Nullable @Body @Valid ReasonBody body) {
        return body(tutor, accepted(conduct.decline(tutor, new SessionId(id), ReasonBody.reasonOf(body))));
    }

    /** Of a booking with one student. */
    @Post("/tutor/bookings/{id}/mark-no-show-student")
    @Secured("TEACHER")
    @Idempotent
    BookingBody studentMissed(Actor.Member tutor, @PathVariable UUID id) {
        var student =
                reading.asTeacher(tutor, new SessionId(id)).seats().getLast().studentId();
        return body(tutor, accepted(conduct.studentMissed(tutor, new SessionId(id), new AccountId(student))));
    }

    @Post("/tutor/bookings/{id}/mark-no-show-tutor")
    @Secured("STUDENT")
    @Idempotent
    BookingBody tutorMissed(Actor.Member student, @PathVariable UUID id) {
        return body(student, accepted(conduct.teacherMissed(student, new SessionId(id))));
    }

    private BookingBody body(Actor.Member member, Session session) {
        return BookingBody.of(reading.asParticipant(member, session.id()), member.id());
    }

    private static Set<SessionState> states(@Nullable String status) {
        if (status == null || status.isBlank()) {
            return Set.of();
        }
        try {
            return Set.of(SessionState.valueOf(status.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException _) {
            throw new Malformed("status", "is not a state of a booking");
        }
    }
}
