package dev.tutorium.domain.learning;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.learning.CourseSession.Standing;
import dev.tutorium.domain.learning.Enrollment.CancellationTerms;
import dev.tutorium.domain.offering.CoursePack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A student's place in a course pack. It lives as a place in a course does, its classes in the part of modules: it waits for its
 * payment, is worked through class by class and completes with the last, or is given up or removed with the pack, and what falls
 * on the classes not held comes back. The preliminary meeting is free and none of these classes.
 */
public sealed interface PackEnrollment {

    EnrollmentId id();

    PackPlace place();

    /** Its classes; the Nth by start uses up the Nth. */
    Curriculum classes();

    long version();

    EnrollmentStatus status();

    /** A place taken and not paid yet. */
    record AwaitingPayment(EnrollmentId id, PackPlace place, Curriculum classes, long version)
            implements PackEnrollment {

        @Override
        public EnrollmentStatus status() {
            return EnrollmentStatus.PENDING_PAYMENT;
        }

        public Change<PackEnrollment> paid(Instant now) {
            return Change.of(
                    new Active(id, place, classes, now, version),
                    new LearningEvent.PackActivated(id, place.pack(), place.student(), place.teacher(), now));
        }

        /** Its checkout closed unpaid, the student gave it up, or the pack is gone. */
        public Change<PackEnrollment> lapse(String reason, Instant now) {
            return Change.of(
                    new Cancelled(id, place, classes, now, reason, version),
                    new LearningEvent.PackLapsed(id, place.pack(), place.student(), reason, now));
        }
    }

    /** A place that can be worked through. */
    record Active(EnrollmentId id, PackPlace place, Curriculum classes, Instant since, long version)
            implements PackEnrollment {

        @Override
        public EnrollmentStatus status() {
            return EnrollmentStatus.ACTIVE;
        }

        /** Settles the classes that are over, and completes with the last. */
        public Change<PackEnrollment> settle(List<CourseSession> sessions, Instant now) {
            var settled = classes.settle(sessions, now);
            var events = newlySettled(settled, now);
            if (!settled.isFinished()) {
                return new Change<>(new Active(id, place, settled, since, version), events);
            }
            events.add(new LearningEvent.PackCompleted(id, place.pack(), place.student(), place.teacher(), now));
            return new Change<>(new Completed(id, place, settled, since, now, version), events);
        }

        /** What giving it up gives back; refused while a class is under way. {@code refundable} is what is left to refund. */
        public Outcome<CancellationTerms, LearningRefusal> cancellation(
                List<CourseSession> sessions, Money refundable, Instant now) {
            return sessions.stream().anyMatch(session -> session.isUnderway(now))
                    ? Outcome.refused(new LearningRefusal.SessionUnderway())
                    : Outcome.accepted(terms(sessions, refundable, now));
        }

        /** What the removal of the pack gives back: nothing stops it, and a class under way counts as held. */
        public CancellationTerms removal(List<CourseSession> sessions, Money refundable, Instant now) {
            var asHeld = sessions.stream()
                    .map(session -> session.isUnderway(now)
                            ? new CourseSession(session.session(), session.start(), Standing.HELD)
                            : session)
                    .toList();
            return terms(asHeld, refundable, now);
        }

        /** Ends it on the terms that {@link #cancellation} or {@link #removal} told for the same sessions. */
        public Change<PackEnrollment> cancel(
                CancellationTerms terms, List<CourseSession> sessions, AccountId by, String reason, Instant now) {
            var closed = classes.close(sessions, now);
            var events = newlySettled(closed, now);
            events.add(new LearningEvent.PackCancelled(
                    id, place.pack(), place.student(), place.teacher(), by, terms.refund(), reason, now));
            return new Change<>(new Cancelled(id, place, closed, now, reason, version), events);
        }

        private CancellationTerms terms(List<CourseSession> sessions, Money refundable, Instant now) {
            var closed = classes.close(sessions, now);
            return new CancellationTerms(
                    place.price(),
                    closed.size(),
                    closed.settled(),
                    closed.unusedPart(place.price()).min(refundable));
        }

        private List<DomainEvent> newlySettled(Curriculum settled, Instant now) {
            var events = new ArrayList<DomainEvent>();
            settled.since(classes)
                    .forEach((position, lesson) -> events.add(new LearningEvent.ClassSettled(
                            id,
                            place.pack(),
                            place.student(),
                            place.teacher(),
                            settled.steps().get(position).module(),
                            position,
                            lesson.session(),
                            lesson.missed(),
                            place.charge(),
                            now)));
            return events;
        }
    }

    /** Every class is over. */
    record Completed(
            EnrollmentId id, PackPlace place, Curriculum classes, Instant since, Instant completedAt, long version)
            implements PackEnrollment {

        @Override
        public EnrollmentStatus status() {
            return EnrollmentStatus.COMPLETED;
        }
    }

    /** Given up, removed, or never paid. */
    record Cancelled(
            EnrollmentId id, PackPlace place, Curriculum classes, Instant cancelledAt, String reason, long version)
            implements PackEnrollment {

        @Override
        public EnrollmentStatus status() {
            return EnrollmentStatus.CANCELLED;
        }
    }

    /** Whether a student may take a place. {@code latest} is their latest enrollment in this pack. */
    static Outcome<CoursePack, LearningRefusal> admit(
            CoursePack pack, AccountId student, Optional<PackEnrollment> latest) {
        if (!pack.isOpen()) {
            return Outcome.refused(new LearningRefusal.CourseClosed());
        }
        if (pack.teacher().equals(student)) {
            return Outcome.refused(new LearningRefusal.OwnCourse());
        }
        var live = latest.filter(enrollment -> enrollment.status().isLive());
        return live.isPresent()
                ? Outcome.refused(new LearningRefusal.AlreadyEnrolled(live.get().id()))
                : Outcome.accepted(pack);
    }

    /**
     * Takes a place: active at once when it is free, else waiting for its payment.
     *
     * @param classes as many new ids as the pack has classes; the charge is earned by them one by one
     */
    static Change<PackEnrollment> take(EnrollmentId id, PackPlace place, List<ModuleId> classes, Instant now) {
        if (classes.size() != place.terms().requiredClassesCount()) {
            throw new IllegalArgumentException(classes.size() + " ids for the classes of " + place.terms());
        }
        var waiting = new AwaitingPayment(id, place, Curriculum.of(classes), 0);
        var taken =
                new LearningEvent.PackTaken(id, place.pack(), place.student(), place.teacher(), place.charge(), now);
        if (place.charge() != null) {
            return Change.of(waiting, taken);
        }
        var events = new ArrayList<DomainEvent>(List.of(taken));
        var active = waiting.paid(now);
        events.addAll(active.events());
        return new Change<>(active.state(), events);
    }
}
