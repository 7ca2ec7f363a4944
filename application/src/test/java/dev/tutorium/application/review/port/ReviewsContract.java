package dev.tutorium.application.review.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ReviewId;
import dev.tutorium.domain.review.ImportedReview;
import dev.tutorium.domain.review.Occasion;
import dev.tutorium.domain.review.RatingStatistics;
import dev.tutorium.domain.review.Review;
import dev.tutorium.domain.review.ReviewPolicy;
import dev.tutorium.domain.review.ReviewRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of reviews does. */
public abstract class ReviewsContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ReviewPolicy POLICY = ReviewPolicy.standard();

    protected abstract Reviews reviews();

    protected abstract Transactions transactions();

    /** A new lesson that was completed at {@link #NOON}, of people the store knows. */
    protected abstract Occasion lesson();

    /** How the teacher is rated by students. */
    protected abstract RatingStatistics ratings(AccountId teacher);

    @Test
    void every_state_reads_as_it_was_stored_and_is_counted() {
        var lesson = lesson();
        var written = roundTrip(write(lesson, 4));
        assertThat(ratings(lesson.teacher()).count(4)).isEqualTo(1);
        var changed = roundTrip(written.change(lesson.student(), 2, "Poor", NOON.plusSeconds(60), POLICY));
        var answered = roundTrip(changed.respond(lesson.teacher(), "Sorry", NOON.plusSeconds(90), POLICY));
        assertThat(ratings(lesson.teacher()).counts()).containsOnlyKeys(2);
        roundTrip(answered.remove(lesson.student(), false, NOON.plusSeconds(99)));
        assertThat(ratings(lesson.teacher()).count()).isZero();
    }

    @Test
    void an_occasion_has_one_review_of_a_student_that_was_not_taken_back() {
        var lesson = lesson();
        var first = recorded(write(lesson, 4));
        assertThat(attempt(write(lesson, 5))).isEqualTo(Outcome.refused(new ReviewRefusal.AlreadyReviewed()));
        recorded(first.remove(lesson.student(), false, NOON));
        var second = recorded(write(lesson, 5));
        assertThat(reviews().findLast(lesson.about(), lesson.student())).contains(second);
        recorded(second.remove(lesson.teacher(), true, NOON.plus(Duration.ofDays(1))));
        assertThat(attempt(write(lesson, 5))).isEqualTo(Outcome.refused(new ReviewRefusal.AlreadyReviewed()));
    }

    @Test
    void a_change_of_an_old_version_is_stale() {
        var lesson = lesson();
        var written = recorded(write(lesson, 4));
        recorded(written.respond(lesson.teacher(), "Thanks", NOON, POLICY));
        assertThatThrownBy(() -> recorded(written.change(lesson.student(), 1, "", NOON, POLICY)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void another_students_review_is_missing() {
        var written = recorded(write(lesson(), 4));
        assertThatThrownBy(() -> reviews().getWritten(lesson().student(), written.id()))
                .isInstanceOf(Missing.class);
    }

    @Test
    void what_was_imported_is_not_imported_again() {
        var teacher = lesson().teacher();
        var one = imported(teacher, "Preply", "r-1");
        assertThat(add(one, imported(teacher, "preply", "r-1"), imported(teacher, "Preply", "r-2")))
                .isEqualTo(2);
        assertThat(add(imported(teacher, "Preply", "r-1"), imported(teacher, "Superprof", "r-1")))
                .isEqualTo(1);
        assertThat(reviews().isImported(teacher, one.id())).isTrue();
        assertThat(reviews().isImported(lesson().teacher(), one.id())).isFalse();
        assertThat(reviews().find(one.id())).isEmpty();
    }

    private int add(ImportedReview... imported) {
        return transactions().inTransaction(() -> reviews().add(List.of(imported)));
    }

    private static ImportedReview imported(AccountId teacher, String source, String key) {
        return new ImportedReview(
                new ReviewId(UUID.randomUUID()), teacher, source, key, "Ada", new Review.Opinion(5, ""), NOON);
    }

    /** Written at {@link #NOON}, later than all before by as much as there are. */
    protected final Outcome<Change<Review>, ReviewRefusal> write(Occasion lesson, int rating) {
        var last = reviews().findLast(lesson.about(), lesson.student());
        var at = last.map(Review::writtenAt).orElse(NOON).plusSeconds(1);
        return Review.write(
                new ReviewId(UUID.randomUUID()), lesson, Optional.empty(), lesson.student(), rating, "", at, POLICY);
    }

    private Review roundTrip(Outcome<Change<Review>, ReviewRefusal> step) {
        var stored = recorded(step);
        assertThat(reviews().find(stored.id())).contains(stored);
        assertThat(stored)
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(accepted(step).state());
        return stored;
    }

    protected final Review recorded(Outcome<Change<Review>, ReviewRefusal> step) {
        return attempt(step).orThrow(refusal -> new IllegalStateException(refusal.toString()));
    }

    private Outcome<Review, ReviewRefusal> attempt(Outcome<Change<Review>, ReviewRefusal> step) {
        return transactions().inTransaction(() -> reviews().record(accepted(step)));
    }

    private static Change<Review> accepted(Outcome<Change<Review>, ReviewRefusal> step) {
        return step.orThrow(refusal -> new IllegalStateException(refusal.toString()));
    }
}
