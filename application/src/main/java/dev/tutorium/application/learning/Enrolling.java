package dev.tutorium.application.learning;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.learning.PlaceTaking.Teaching;
import dev.tutorium.application.learning.port.CertifiedTeachers;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.application.offering.port.Courses;
import dev.tutorium.application.payment.Checkouts;
import dev.tutorium.application.payment.port.TeachingShares;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.learning.Admission;
import dev.tutorium.domain.learning.Enrollment;
import dev.tutorium.domain.learning.Enrollment.AwaitingPayment;
import dev.tutorium.domain.learning.LearningRefusal;
import dev.tutorium.domain.offering.Course;
import dev.tutorium.domain.offering.CourseStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A student takes a place in a course and is sent to pay for it. A free course is active at once. */
public final class Enrolling {

    private final Courses courses;
    private final CertifiedTeachers teachers;
    private final Enrollments enrollments;
    private final PlaceTaking places;
    private final Checkouts checkouts;
    private final TeachingShares shares;
    private final Transactions transactions;

    public Enrolling(
            Courses courses,
            CertifiedTeachers teachers,
            Enrollments enrollments,
            PlaceTaking places,
            Checkouts checkouts,
            TeachingShares shares,
            Transactions transactions) {
        this.courses = courses;
        this.teachers = teachers;
        this.enrollments = enrollments;
        this.places = places;
        this.checkouts = checkouts;
        this.shares = shares;
        this.transactions = transactions;
    }

    /**
     * A place and where to pay for it.
     *
     * @param checkoutUrl null when there is nothing to pay, or while the provider has not answered
     */
    public record Taken(Enrollment enrollment, @Nullable String checkoutUrl) {}

    /**
     * Takes the place. Asking again while the first place waits for its payment gives the same place and its checkout.
     *
     * @param teacher      the one the student wants; null for whoever has the fewest students
     * @param discountCode null for none
     */
    public Outcome<Taken, LearningRefusal> enroll(
            Actor.Member student, CourseId course, @Nullable AccountId teacher, @Nullable String discountCode) {
        return takeOnce(student, course, new Wish(teacher, discountCode)).map(enrollment -> {
            var charge = enrollment.place().charge();
            return charge != null && enrollment instanceof AwaitingPayment
                    ? new Taken(enrollment, checkouts.open(charge).url())
                    : new Taken(enrollment, null);
        });
    }

    private record Wish(
            @Nullable AccountId teacher, @Nullable String discountCode) {}

    /** Whoever loses a race against their own other request finds its place and is answered with that. */
    private Outcome<Enrollment, LearningRefusal> takeOnce(Actor.Member student, CourseId course, Wish wish) {
        try {
            return transactions.inTransaction(() -> take(student, course, wish));
        } catch (Stale e) {
            return transactions.inTransaction(() -> take(student, course, wish));
        }
    }

    private Outcome<Enrollment, LearningRefusal> take(Actor.Member student, CourseId id, Wish wish) {
        var course = courses.get(id);
        if (course.status() == CourseStatus.DRAFT && !course.isBy(student.id())) {
            throw new Missing("course");
        }
        var live = enrollments.findLive(student.id(), id);
        if (live.isPresent() && live.get() instanceof AwaitingPayment waiting) {
            return resume(waiting, wish);
        }
        return admit(course, student.id(), wish.teacher(), live)
                .then(teacher -> places.take(
                        course, student.id(), new Teaching(teacher, shares.extra(teacher)), wish.discountCode()));
    }

    private Outcome<AccountId, LearningRefusal> admit(
            Course course, AccountId student, @Nullable AccountId wanted, Optional<Enrollment> live) {
        return Admission.decide(course, student, teachers.activeIn(course.id()), wanted, live);
    }

    private Outcome<Enrollment, LearningRefusal> resume(AwaitingPayment waiting, Wish wish) {
        var teacher =
                wish.teacher() == null || wish.teacher().equals(waiting.place().teacher());
        var price = wish.discountCode() == null || places.isDiscounted(waiting.id());
        return teacher && price
                ? Outcome.accepted(waiting)
                : Outcome.refused(new LearningRefusal.CheckoutOpen(waiting.id()));
    }
}
