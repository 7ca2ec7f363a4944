package dev.tutorium.domain.booking;

import java.time.Duration;
import java.time.Instant;

/** Why a cancellation gives back what it does. */
public sealed interface CancellationGround {

    /** In words; the decision adds to them what becomes of a credit. */
    String explanation();

    /** A hold whose checkout was not paid. */
    record Unpaid() implements CancellationGround {
        @Override
        public String explanation() {
            return "nothing was paid yet";
        }
    }

    /** The provider could not take the money that was reserved, or would not open the checkout. */
    record PaymentFailed() implements CancellationGround {
        @Override
        public String explanation() {
            return "the payment could not be taken: nothing was charged";
        }
    }

    record NotAcceptedYet() implements CancellationGround {
        @Override
        public String explanation() {
            return "the teacher had not accepted yet: everything comes back";
        }
    }

    record Grace(Instant until) implements CancellationGround {
        @Override
        public String explanation() {
            return "soon after booking, until " + until + ": everything comes back";
        }
    }

    record MovedByTeacher(Instant movedAt) implements CancellationGround {
        @Override
        public String explanation() {
            return "the teacher moved the session at " + movedAt + ": everything comes back";
        }
    }

    /** The policy's tier for the notice given. */
    record ByTier(Tier tier, Duration notice) implements CancellationGround {
        @Override
        public String explanation() {
            return "%s before the start, in the tier of at least %s: %d %% comes back"
                    .formatted(hours(notice), hours(tier.notice()), tier.refundPercent());
        }
    }

    /** A better tier matched, but the student moved the session when less would have come back. */
    record CappedByMove(Tier tier, Duration notice, Instant movedAt, int refundPercent) implements CancellationGround {
        @Override
        public String explanation() {
            return "%s before the start would give back %d %%, but the session was moved at %s, when %d %% came back: it stays at that"
                    .formatted(hours(notice), tier.refundPercent(), movedAt, refundPercent);
        }
    }

    record ByTeacher(Duration notice) implements CancellationGround {
        @Override
        public String explanation() {
            return "the teacher cancelled " + hours(notice) + " before the start: everything comes back";
        }
    }

    record ByPlatform() implements CancellationGround {
        @Override
        public String explanation() {
            return "the platform cancelled: everything comes back";
        }
    }

    record TooFewParticipants(int booked, int needed) implements CancellationGround {
        @Override
        public String explanation() {
            return "%d of at least %d participants had booked in time: everything comes back".formatted(booked, needed);
        }
    }

    record TeacherMissed() implements CancellationGround {
        @Override
        public String explanation() {
            return "the teacher did not come: everything comes back";
        }
    }

    private static String hours(Duration duration) {
        return duration.toMinutesPart() == 0
                ? duration.toHours() + " h"
                : duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }
}
