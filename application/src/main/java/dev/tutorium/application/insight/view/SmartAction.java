package dev.tutorium.application.insight.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a teacher may want to do now.
 *
 * @param subject what it is about: a session, a service, a student's account
 * @param student whom it is about; null for nobody
 * @param name    of the student or the service
 * @param at      the moment it is about
 * @param count   how many times are free, where it is about a gap; else 1
 */
public record SmartAction(Kind kind, UUID subject, @Nullable UUID student, String name, Instant at, int count) {

    /** What there is to do, the most pressing first. */
    public enum Kind {
        /** A request that lapses at {@code at}. */
        ANSWER_REQUEST(1),
        /** A seat that is kept unpaid until {@code at}. */
        UNPAID(2),
        /** A review of {@code at} without an answer. */
        ANSWER_REVIEW(3),
        /** Credits that lapse at {@code at}. */
        EXPIRING_PACKAGE(4),
        /** A student whose last session was at {@code at} and who has none to come. */
        NO_NEXT_SESSION(5),
        /** A day with free times, of which the first is at {@code at}. */
        FILL_GAP(6);

        private final int priority;

        Kind(int priority) {
            this.priority = priority;
        }

        /** From 1, the most pressing. */
        public int priority() {
            return priority;
        }
    }
}
