package dev.tutorium.application.review.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ReviewId;
import dev.tutorium.domain.review.ImportedReview;
import dev.tutorium.domain.review.Occasion.About;
import dev.tutorium.domain.review.Review;
import dev.tutorium.domain.review.ReviewRefusal;
import java.util.List;
import java.util.Optional;

/**
 * All reviews: those of students, of which an occasion has at most one of a student that was not taken back, and those imported
 * from elsewhere. What is recorded is counted in the teacher's ratings at once.
 */
public interface Reviews {

    Optional<Review> find(ReviewId id);

    /** Throws {@link Missing} when there is none or it is another student's. */
    default Review getWritten(AccountId author, ReviewId id) {
        return find(id).filter(review -> review.author().equals(author)).orElseThrow(() -> new Missing("review"));
    }

    /** The author's latest review of an occasion, removed ones too. */
    Optional<Review> findLast(About about, AccountId author);

    /** Whether the teacher has imported it. */
    boolean isImported(AccountId teacher, ReviewId id);

    /**
     * Saves and publishes the events with it; refused when another review of the same occasion came first.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was changed since it was read
     */
    Outcome<Review, ReviewRefusal> record(Change<Review> change);

    /** Adds those that are not there yet, by teacher, source and key; how many they were. All are one teacher's. */
    int add(List<ImportedReview> imported);
}
