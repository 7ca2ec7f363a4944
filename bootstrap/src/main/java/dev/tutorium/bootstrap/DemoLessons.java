package dev.tutorium.bootstrap;

import static dev.tutorium.bootstrap.DemoOfferings.done;

import dev.tutorium.application.booking.BookedSeat;
import dev.tutorium.application.booking.Channel;
import dev.tutorium.application.booking.CourseBooking;
import dev.tutorium.application.booking.PayBy;
import dev.tutorium.application.booking.SessionBooking;
import dev.tutorium.application.booking.SessionCancellation;
import dev.tutorium.application.booking.SessionConduct;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.learning.Enrolling;
import dev.tutorium.application.learning.EnrollmentCancellation;
import dev.tutorium.application.scheduling.TeacherSlots;
import dev.tutorium.application.scheduling.view.DaySlots;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.Outcome.Accepted;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What happens in the demo school: enrolling, booking, holding and cancelling. Whatever costs something is left to be paid. */
@Singleton
@Requires(property = "tutorium.demo", value = "true")
final class DemoLessons {

    private final Enrolling enrolling;
    private final EnrollmentCancellation givingUp;
    private final SessionBooking bookings;
    private final CourseBooking courseBookings;
    private final SessionConduct conduct;
    private final SessionCancellation cancellations;
    private final TeacherSlots slots;

    DemoLessons(
            Enrolling enrolling,
            EnrollmentCancellation givingUp,
            SessionBooking bookings,
            CourseBooking courseBookings,
            SessionConduct conduct,
            SessionCancellation cancellations,
            TeacherSlots slots) {
        this.enrolling = enrolling;
        this.givingUp = givingUp;
        this.bookings = bookings;
        this.courseBookings = courseBookings;
        this.conduct = conduct;
        this.cancellations = cancellations;
        this.slots = slots;
    }

    /** A session, with whom, and where it is to be paid. */
    record Lesson(
            SessionId session,
            Actor.Member teacher,
            @Nullable String checkout) {}

    /** A place in a course, with whom, and where it is to be paid. */
    record Place(
            EnrollmentId enrollment,
            Actor.Member student,
            Actor.Member teacher,
            @Nullable String checkout) {}

    Place enroll(Actor.Member student, CourseId course, Actor.Member teacher) {
        var taken = done(enrolling.enroll(student, course, teacher.id(), null));
        return new Place(taken.enrollment().id(), student, teacher, taken.checkoutUrl());
    }

    Lesson book(Actor.Member student, Actor.Member teacher, ServiceId service, int minutes, Instant earliest) {
        return first(
                teacher,
                minutes,
                earliest,
                start -> bookings.byStudent(student, service, start, PayBy.card(), Channel.WORKSPACE));
    }

    Lesson book(Place place, Instant earliest) {
        return first(
                place.teacher(),
                60,
                earliest,
                start -> courseBookings.byStudent(
                        place.student(), place.enrollment(), place.teacher().id(), start));
    }

    void hold(Lesson lesson) {
        done(conduct.complete(lesson.teacher(), lesson.session()));
    }

    void cancel(Lesson lesson, Actor.Member student) {
        done(cancellations.byStudent(student, lesson.session(), "I cannot make it after all", null));
    }

    void giveUp(Place place) {
        done(givingUp.cancel(place.student(), place.enrollment(), "No time for it this term"));
    }

    /** At the first free time from {@code earliest} that can be booked. */
    private Lesson first(
            Actor.Member teacher,
            int minutes,
            Instant earliest,
            Function<Instant, Outcome<BookedSeat, BookingRefusal>> booking) {
        for (var start : free(teacher.id(), minutes, earliest)) {
            if (booking.apply(start) instanceof Accepted<BookedSeat, BookingRefusal>(var seat)) {
                return new Lesson(seat.session(), teacher, seat.checkoutUrl());
            }
        }
        throw new IllegalStateException("no free time for the demo from " + earliest);
    }

    private Iterable<Instant> free(AccountId teacher, int minutes, Instant earliest) {
        var from = LocalDate.ofInstant(earliest, ZoneOffset.UTC);
        return slots.times(teacher, "UTC", from, from.plusDays(10), minutes).times().stream()
                .filter(DaySlots.Time::available)
                .map(time -> time.start().toInstant())
                .filter(start -> !start.isBefore(earliest))
                .toList();
    }
}
