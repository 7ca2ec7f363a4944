package dev.tutorium.domain.review;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.ReviewId;
import java.time.Instant;
import java.util.UUID;

/** What happened to a review. None carries its text: events are kept, and what is removed must not live on in them. */
public sealed interface ReviewEvent extends DomainEvent {

    ReviewId review();

    @Override
    default UUID aggregateId() {
        return review().value();
    }

    record ReviewWritten(ReviewId review, AccountId author, AccountId teacher, int rating, Instant at)
            implements ReviewEvent {}

    record ReviewChanged(ReviewId review, AccountId teacher, int ratingBefore, int rating, Instant at)
            implements ReviewEvent {}

    record ReviewAnswered(ReviewId review, AccountId author, AccountId teacher, Instant at) implements ReviewEvent {}

    record ReviewRemoved(ReviewId review, AccountId teacher, int rating, AccountId by, Instant at)
            implements ReviewEvent {}
}
