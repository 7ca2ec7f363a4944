package dev.tutorium.application.learning.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.booking.port.BookingFixture;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.booking.Act;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.CancellationPolicy;
import dev.tutorium.domain.booking.CompletedBy;
import dev.tutorium.domain.booking.PaidWith;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.SessionFacts;
import dev.tutorium.domain.booking.SessionTerms;
import dev.tutorium.domain.booking.Subject;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.learning.CourseSession;
import dev.tutorium.domain.learning.CourseSession.Standing;
import dev.tutorium.domain.learning.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What learning reads of the sessions that booking has stored. */
public abstract class CourseSessionsContract {

    private static final Instant NOW = BookingFixture.NOW;
    private static final BookingPolicy POLICY = BookingFixture.POLICY;
    private static final Instant START = NOW.plus(Duration.ofDays(5));

    /** Someone's enrollment. */
    public record Taken(Subject.CourseLesson lesson, Place place) {}

    protected abstract CourseSessions courseSessions();

    protected abstract Sessions sessions();

    protected abstract Transactions transactions();

    /** A new enrollment in a new course, that the store knows. */
    protected abstract Taken enrollment();

    @Test
    void what_takes_a_module_is_told_by_start() {
        var taken = enrollment();
        var held = stored(booked(taken, START.plus(Duration.ofDays(3))));
        var missed = stored(booked(taken, START));
        var planned = stored(booked(taken, START.plus(Duration.ofDays(1))));
        var over = START.plus(Duration.ofDays(4));
        stored(accepted(held.complete(CompletedBy.TEACHER, over, POLICY)));
        var seat = missed.facts().seats().getFirst().id();
        var reported = Act.byTeacher(taken.place().teacher(), START.plus(Duration.ofMinutes(30)));
        stored(accepted(missed.studentMissed(seat, reported, POLICY)));
        assertThat(courseSessions().of(taken.lesson().enrollment()))
                .containsExactly(
                        new CourseSession(missed.id(), START, Standing.MISSED),
                        new CourseSession(planned.id(), START.plus(Duration.ofDays(1)), Standing.PLANNED),
                        new CourseSession(held.id(), START.plus(Duration.ofDays(3)), Standing.HELD));
    }

    @Test
    void what_was_called_off_takes_no_module() {
        var taken = enrollment();
        var session = stored(booked(taken, START));
        stored(accepted(session.cancel("ill", Act.byPlatform(NOW), POLICY)));
        stored(booked(enrollment(), START));
        assertThat(courseSessions().of(taken.lesson().enrollment())).isEmpty();
    }

    @Test
    void the_enrollment_of_a_session_is_found() {
        var taken = enrollment();
        var session = stored(booked(taken, START));
        assertThat(courseSessions().enrollmentOf(session.id()))
                .contains(taken.lesson().enrollment());
        assertThat(courseSessions().enrollmentOf(new SessionId(UUID.randomUUID())))
                .isEmpty();
    }

    private Change<Session> booked(Taken taken, Instant start) {
        var place = taken.place();
        var seat = Seat.withoutCheckout(
                new SeatId(UUID.randomUUID()),
                place.student(),
                new PaidWith.Nothing(),
                place.price().currency(),
                false,
                NOW);
        var terms = new SessionTerms(
                Duration.ZERO, Duration.ZERO, Duration.ofHours(2), 1, 1, false, CancellationPolicy.standard());
        var time = TimeRange.of(start, Duration.ofHours(1));
        return Session.booked(
                SessionFacts.first(
                        new SessionId(UUID.randomUUID()), place.teacher(), taken.lesson(), time, terms, seat),
                POLICY);
    }

    private Session stored(Change<Session> change) {
        return transactions()
                .inTransaction(() ->
                        sessions().record(change).orThrow(refusal -> new IllegalStateException("refused: " + refusal)));
    }

    private static Change<Session> accepted(Outcome<Change<Session>, BookingRefusal> outcome) {
        return outcome.orThrow(refusal -> new IllegalStateException("refused: " + refusal));
    }
}
