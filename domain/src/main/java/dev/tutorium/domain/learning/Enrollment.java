package dev.tutorium.domain.learning;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A student's place in a course. It waits for its payment (a free one is active at once), is worked through session by session,
 * and completes by itself when every module's session is over; or it is cancelled, and what falls on the modules no session has
 * used comes back. It keeps the curriculum it was bought with, whatever becomes of the course.
 */
public sealed interface Enrollment {

    EnrollmentId id();

    Place place();

    Curriculum curriculum();

    long version();

    EnrollmentStatus status();

    /** A place taken and not paid yet. */
    record AwaitingPayment(EnrollmentId id, Place place, Curriculum curriculum, long version) implements Enrollment {

        @Override
        public EnrollmentStatus status() {
            return EnrollmentStatus.PENDING_PAYMENT;
        }

        public Change<Enrollment> paid(Instant now) {
            return Change.of(
                    new Active(id, place, curriculum, now, version),
                    new LearningEvent.EnrollmentActivated(
                            id, place.course(), place.student(), place.teacher(), place.creator(), now));
        }

        public CancellationTerms cancellation() {
            return CancellationTerms.unpaid(place, curriculum);
        }

        /** Its checkout closed unpaid, or the student gave it up. */
        public Change<Enrollment> lapse(String reason, Instant now) {
            return Change.of(
                    new Cancelled(id, place, curriculum, now, reason, version),
                    new LearningEvent.EnrollmentLapsed(id, place.course(), place.student(), now));
        }
    }

    /** A place that can be worked through. */
    record Active(EnrollmentId id, Place place, Curriculum curriculum, Instant since, long version)
            implements Enrollment {

        @Override
        public EnrollmentStatus status() {
            return EnrollmentStatus.ACTIVE;
        }

        /** Settles the modules of the sessions that are over, and completes with the last. */
        public Change<Enrollment> settle(List<CourseSession> sessions, Instant now) {
            var settled = curriculum.settle(sessions, now);
            var events = newlySettled(settled, now);
            if (!settled.isFinished()) {
                return new Change<>(new Active(id, place, settled, since, version), events);
            }
            events.add(new LearningEvent.EnrollmentCompleted(
                    id, place.course(), place.student(), place.teacher(), place.creator(), now));
            return new Change<>(new Completed(id, place, settled, since, now, version), events);
        }

        /** Ticks a module off as studied, or takes the tick back; a taught module stays complete. */
        public Outcome<Change<Enrollment>, LearningRefusal> tick(ModuleId module, boolean done, Instant now) {
            var step = curriculum.step(module);
            if (step.isEmpty()) {
                return Outcome.refused(new LearningRefusal.ModuleNotInCourse());
            }
            if (!done && step.get().isTaught()) {
                return Outcome.refused(new LearningRefusal.ModuleTaught());
            }
            if (done == (step.get().studiedAt() != null)) {
                return Outcome.accepted(Change.of(this));
            }
            var ticked = new Step(module, step.get().lesson(), done ? now : null);
            return Outcome.accepted(Change.of(new Active(id, place, curriculum.with(ticked), since, version)));
        }

        /**
         * Whether one more session may be booked.
         *
         * @param sessions the enrollment's sessions that were not cancelled
         */
        public Outcome<Active, LearningRefusal> roomBeside(List<CourseSession> sessions) {
            return curriculum.hasRoom(sessions)
                    ? Outcome.accepted(this)
                    : Outcome.refused(
                            new LearningRefusal.NoModuleLeft(curriculum.size(), curriculum.settled(), sessions.size()));
        }

        /**
         * What cancelling gives back, given the enrollment's sessions; refused while one of them is under way.
         *
         * @param refundable what of the payment is left to refund
         */
        public Outcome<CancellationTerms, LearningRefusal> cancellation(
                List<CourseSession> sessions, Money refundable, Instant now) {
            if (sessions.stream().anyMatch(s -> s.isUnderway(now))) {
                return Outcome.refused(new LearningRefusal.SessionUnderway());
            }
            var closed = curriculum.close(sessions, now);
            return Outcome.accepted(new CancellationTerms(
                    place.price(),
                    closed.size(),
                    closed.settled(),
                    closed.unusedPart(place.price()).min(refundable)));
        }

        /** Gives it up on the terms that {@link #cancellation} told for the same sessions, whose modules are settled with it. */
        public Change<Enrollment> cancel(
                CancellationTerms terms, List<CourseSession> sessions, AccountId by, String reason, Instant now) {
            var closed = curriculum.close(sessions, now);
            var events = newlySettled(closed, now);
            events.add(new LearningEvent.EnrollmentCancelled(
                    id, place.course(), place.student(), place.teacher(), by, terms.refund(), reason, now));
            return new Change<>(new Cancelled(id, place, closed, now, reason, version), events);
        }

        private List<DomainEvent> newlySettled(Curriculum settled, Instant now) {
            var events = new ArrayList<DomainEvent>();
            settled.since(curriculum)
                    .forEach((position, lesson) -> events.add(new LearningEvent.ModuleSettled(
                            id,
                            place.course(),
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

    /** Every module's session is over. */
    record Completed(
            EnrollmentId id, Place place, Curriculum curriculum, Instant since, Instant completedAt, long version)
            implements Enrollment {

        @Override
        public EnrollmentStatus status() {
            return EnrollmentStatus.COMPLETED;
        }
    }

    /** Given up, or never paid. */
    record Cancelled(
            EnrollmentId id, Place place, Curriculum curriculum, Instant cancelledAt, String reason, long version)
            implements Enrollment {

        @Override
        public EnrollmentStatus status() {
            return EnrollmentStatus.CANCELLED;
        }
    }

    /** What a cancellation gives back and why: the price's part of the modules that no session has used. */
    record CancellationTerms(Money price, int modules, int used, Money refund) {

        /** Giving up a place that was never paid. */
        static CancellationTerms unpaid(Place place, Curriculum curriculum) {
            return new CancellationTerms(
                    place.price(),
                    curriculum.size(),
                    0,
                    Money.zero(place.price().currency()));
        }
    }

    /** Takes a place: active at once when it is free, else waiting for its payment. */
    static Change<Enrollment> take(EnrollmentId id, Place place, List<ModuleId> modules, Instant now) {
        var waiting = new AwaitingPayment(id, place, Curriculum.of(modules), 0);
        var taken = new LearningEvent.EnrollmentTaken(
                id, place.course(), place.student(), place.teacher(), place.charge(), now);
        if (place.charge() != null) {
            return Change.of(waiting, taken);
        }
        var active = waiting.paid(now);
        var events = new ArrayList<DomainEvent>(List.of(taken));
        events.addAll(active.events());
        return new Change<>(active.state(), events);
    }

    /** The end of the enrollment, when it has come to one. */
    default @Nullable Instant endedAt() {
        return switch (this) {
            case AwaitingPayment _, Active _ -> null;
            case Completed completed -> completed.completedAt();
            case Cancelled cancelled -> cancelled.cancelledAt();
        };
    }
}
