package dev.tutorium.application.review;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Text;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.review.port.Occasions;
import dev.tutorium.application.review.port.Reviews;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ReviewId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.review.Review;
import dev.tutorium.domain.review.ReviewPolicy;
import dev.tutorium.domain.review.ReviewRefusal;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A student's work on their own reviews. */
public final class ReviewWriting {

    private final Occasions occasions;
    private final Reviews reviews;
    private final ReviewPolicy policy;
    private final Ids ids;
    private final Transactions transactions;
    private final InstantSource clock;

    public ReviewWriting(
            Occasions occasions,
            Reviews reviews,
            ReviewPolicy policy,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        this.occasions = occasions;
        this.reviews = reviews;
        this.policy = policy;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Outcome<Review, ReviewRefusal> ofLesson(
            Actor.Member student, SessionId session, int rating, @Nullable String comment) {
        return transactions.inTransaction(() -> {
            var occasion = occasions.findLesson(session, student.id()).orElseThrow(() -> new Missing("session"));
            return Review.write(
                            new ReviewId(ids.next()),
                            occasion,
                            reviews.findLast(occasion.about(), student.id()),
                            student.id(),
                            rating,
                            Text.lines("comment", comment, policy.longestText()),
                            clock.instant(),
                            policy)
                    .then(reviews::record);
        });
    }

    /** What is null stays as it is. */
    public Outcome<Review, ReviewRefusal> change(
            Actor.Member author, ReviewId id, @Nullable Integer rating, @Nullable String comment) {
        return transactions.inTransaction(() -> {
            var review = reviews.getWritten(author.id(), id);
            var opinion = review.opinion();
            return review.change(
                            author.id(),
                            rating == null ? opinion.rating() : rating,
                            comment == null ? opinion.comment() : Text.lines("comment", comment, policy.longestText()),
                            clock.instant(),
                            policy)
                    .then(reviews::record);
        });
    }

    public Outcome<Review, ReviewRefusal> remove(Actor.Member author, ReviewId id) {
        return transactions.inTransaction(() -> reviews.getWritten(author.id(), id)
                .remove(author.id(), false, clock.instant())
                .then(reviews::record));
    }
}
