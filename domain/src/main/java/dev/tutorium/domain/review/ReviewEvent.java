package dev.tutorium.domain.review;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.ReviewId;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;
import java.util.UUID;

/** What happened about reviews. None carries their text: events are kept, and what is removed must not live on in them. */
public sealed interface ReviewEvent extends DomainEvent {

    AccountId teacher();

    /** What happened to one review. */
    sealed interface OfReview extends ReviewEvent {

        ReviewId review();

        @Override
        default UUID aggregateId() {
            return review().value();
        }
    }

    record ReviewWritten(ReviewId review, AccountId author, AccountId teacher, int rating, Instant at)
            implements OfReview {}

    record ReviewChanged(ReviewId review, AccountId teacher, int ratingBefore, int rating, Instant at)
            implements OfReview {}

    record ReviewAnswered(ReviewId review, AccountId author, AccountId teacher, Instant at) implements OfReview {}

    record ReviewRemoved(ReviewId review, AccountId teacher, int rating, AccountId by, Instant at)
            implements OfReview {}

    /** The teacher asks a student for a review of a lesson: once for each. */
    record ReviewRequested(SessionId session, AccountId student, AccountId teacher, Instant at) implements ReviewEvent {

        @Override
        public UUID aggregateId() {
            return session.value();
        }
    }
}
