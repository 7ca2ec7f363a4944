package dev.tutorium.application.review.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ReviewId;
import dev.tutorium.domain.review.ImportedReview;
import dev.tutorium.domain.review.Occasion.About;
import dev.tutorium.domain.review.RatingStatistics;
import dev.tutorium.domain.review.Review;
import dev.tutorium.domain.review.ReviewRefusal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reviews in memory. */
public final class ReviewsInMemory implements Reviews {

    private final Memory memory;
    private final Rows<ReviewId, Review> reviews;
    private final Rows<List<Object>, ImportedReview> imported;

    public ReviewsInMemory(Memory memory) {
        this.memory = memory;
        reviews = memory.rows();
        imported = memory.rows();
    }

    @Override
    public Optional<Review> find(ReviewId id) {
        return reviews.find(id);
    }

    @Override
    public Optional<Review> findLast(About about, AccountId author) {
        return reviews.stream()
                .filter(review ->
                        review.about().equals(about) && review.author().equals(author))
                .max(Comparator.comparing(Review::writtenAt));
    }

    @Override
    public boolean isImported(AccountId teacher, ReviewId id) {
        return imported.stream()
                .anyMatch(one -> one.id().equals(id) && one.teacher().equals(teacher));
    }

    @Override
    public Outcome<Review, ReviewRefusal> record(Change<Review> change) {
        var next = change.state();
        if (change.events().isEmpty()) {
            return Outcome.accepted(next);
        }
        if (reviews.stream().anyMatch(other -> isInTheWay(other, next))) {
            return Outcome.refused(new ReviewRefusal.AlreadyReviewed());
        }
        if (find(next.id()).map(Review::version).orElse(0L) != next.version()) {
            throw new Stale("review");
        }
        var stored = new Review(
                next.id(),
                next.about(),
                next.author(),
                next.teacher(),
                next.opinion(),
                next.writtenAt(),
                next.editedAt(),
                next.response(),
                next.removal(),
                next.version() + 1);
        reviews.put(stored.id(), stored);
        memory.publish(change.events());
        return Outcome.accepted(stored);
    }

    @Override
    public int add(List<ImportedReview> given) {
        var added = 0;
        for (var one : given) {
            List<Object> key = List.of(one.teacher(), one.source().toLowerCase(Locale.ROOT), one.key());
            if (imported.find(key).isEmpty()) {
                imported.put(key, one);
                added++;
            }
        }
        return added;
    }

    RatingStatistics ratings(AccountId teacher) {
        return RatingStatistics.of(
                reviews.stream().filter(one -> one.teacher().equals(teacher)).toList());
    }

    private static boolean isInTheWay(Review other, Review next) {
        var removal = other.removal();
        return !other.id().equals(next.id())
                && other.about().equals(next.about())
                && other.author().equals(next.author())
                && (removal == null || !removal.by().equals(other.author()));
    }
}
