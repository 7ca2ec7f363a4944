package dev.tutorium.application.booking;

import dev.tutorium.application.booking.OfferedTimes.Wanted;
import dev.tutorium.application.booking.SeatOrder.Lesson;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.learning.port.CourseSessions;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.application.offering.port.Courses;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.CancellationPolicy;
import dev.tutorium.domain.booking.SessionTerms;
import dev.tutorium.domain.booking.Subject;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.learning.Enrollment;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Booking the next session of a course, already paid for by the enrollment. */
public final class CourseBooking {

    /** Of a course that was deleted since. */
    private static final Duration USUAL_LENGTH = Duration.ofHours(1);

    private final Enrollments enrollments;
    private final Courses courses;
    private final CourseSessions courseSessions;
    private final OfferedTimes times;
    private final SeatSale sale;

    public CourseBooking(
            Enrollments enrollments,
            Courses courses,
            CourseSessions courseSessions,
            OfferedTimes times,
            SeatSale sale) {
        this.enrollments = enrollments;
        this.courses = courses;
        this.courseSessions = courseSessions;
        this.times = times;
        this.sale = sale;
    }

    /**
     * Books with the enrollment's teacher.
     *
     * @param teacher whom the student expects; null for whoever teaches the enrollment
     */
    public Outcome<BookedSeat, BookingRefusal> byStudent(
            Actor.Member student, EnrollmentId id, @Nullable AccountId teacher, Instant start) {
        var enrollment = enrollments.getOwned(student.id(), id);
        if (teacher != null && !teacher.equals(enrollment.place().teacher())) {
            throw new Malformed("teacherId", "is not the teacher of this enrollment");
        }
        var order = order(enrollment, start);
        return room(enrollment, order).then(_ -> sale.sell(order, () -> room(enrollments.getForUpdate(id), order)));
    }

    /** Whether the enrollment is active and has a module that no session is for. */
    private Outcome<SeatOrder, BookingRefusal> room(Enrollment enrollment, SeatOrder order) {
        if (!(enrollment instanceof Enrollment.Active active)) {
            return Outcome.refused(new BookingRefusal.EnrollmentNotActive());
        }
        return active.roomBeside(courseSessions.of(enrollment.id())).isAccepted()
                ? Outcome.accepted(order)
                : Outcome.refused(new BookingRefusal.ModulesExhausted(
                        enrollment.curriculum().size()));
    }

    private SeatOrder order(Enrollment enrollment, Instant start) {
        var place = enrollment.place();
        var course = courses.find(place.course());
        var length = course.map(each -> each.details().sessionLength()).orElse(USUAL_LENGTH);
        var slots = times.usualTerms(length);
        var terms = new SessionTerms(
                slots.buffers().before(),
                slots.buffers().after(),
                slots.leadTime().notice(),
                slots.size().capacity(),
                slots.size().minimum(),
                false,
                CancellationPolicy.standard());
        var subject = new Subject.CourseLesson(enrollment.id(), place.course(), null);
        var title = course.map(each -> each.details().title()).orElse("Course");
        return new SeatOrder(
                new Wanted(place.teacher(), slots, null, start, null),
                new Lesson(subject, terms, title),
                place.student(),
                Money.zero(place.price().currency()),
                PayBy.card(),
                Channel.WORKSPACE,
                false);
    }
}
