package dev.tutorium.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ReviewId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.review.Review.Opinion;
import dev.tutorium.domain.review.Review.Removal;
import dev.tutorium.domain.review.Review.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTest {

    private static final Instant ENDED = Instant.parse("2026-03-11T12:00:00Z");
    private static final Instant NOW = ENDED.plusSeconds(3_600);
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final ReviewPolicy POLICY = ReviewPolicy.standard();
    private static final AccountId STUDENT = account(1);
    private static final AccountId TEACHER = account(2);
    private static final AccountId MODERATOR = account(3);
    private static final Occasion.About LESSON = new Occasion.About.Lesson(new SessionId(new UUID(50, 1)));
    private static final Occasion.About COURSE = new Occasion.About.WholeCourse(new EnrollmentId(new UUID(51, 1)));
    private static final ReviewId ID = new ReviewId(new UUID(52, 1));

    private static AccountId account(int number) {
        return new AccountId(new UUID(9, number));
    }

    private static Occasion lesson(@Nullable Instant completedAt) {
        return new Occasion(LESSON, STUDENT, TEACHER, completedAt);
    }

    private static Outcome<Change<Review>, ReviewRefusal> write(
            Occasion occasion, Optional<Review> last, int rating, String comment, Instant at) {
        return Review.write(ID, occasion, last, STUDENT, rating, comment, at, POLICY);
    }

    private static Outcome<Change<Review>, ReviewRefusal> write(int rating, String comment) {
        return write(lesson(ENDED), Optional.empty(), rating, comment, NOW);
    }

    private static Review written() {
        return state(write(4, "Good"));
    }

    private static Review answered() {
        return state(written().respond(TEACHER, "Thanks", LATER, POLICY));
    }

    private static Review removed(AccountId by) {
        return state(written().remove(by, true, LATER));
    }

    private static Review state(Outcome<Change<Review>, ReviewRefusal> outcome) {
        return outcome.orThrow(no -> new IllegalStateException(no.toString())).state();
    }

    private static Outcome<Change<Review>, ReviewRefusal> no(ReviewRefusal reason) {
        return Outcome.refused(reason);
    }

    private static Review review(
            Opinion opinion, @Nullable Instant editedAt, @Nullable Response response, @Nullable Removal removal) {
        return new Review(ID, LESSON, STUDENT, TEACHER, opinion, NOW, editedAt, response, removal, 0);
    }

    @Test
    void a_student_reviews_a_lesson_or_a_course_after_its_end() {
        assertThat(write(4, " Good "))
                .isEqualTo(Outcome.accepted(Change.of(
                        review(new Opinion(4, "Good"), null, null, null),
                        new ReviewEvent.ReviewWritten(ID, STUDENT, TEACHER, 4, NOW))));
        var course = new Occasion(COURSE, STUDENT, TEACHER, ENDED);
        assertThat(state(write(course, Optional.empty(), 4, "", NOW)).about()).isEqualTo(COURSE);
    }

    @Test
    void nobody_else_reviews_it() {
        assertThat(Review.write(ID, lesson(ENDED), Optional.empty(), TEACHER, 5, "", NOW, POLICY))
                .isEqualTo(no(new ReviewRefusal.NotTheStudent()));
    }

    @Test
    void what_was_not_held_to_its_end_is_not_reviewed() {
        assertThat(write(lesson(null), Optional.empty(), 4, "", NOW)).isEqualTo(no(new ReviewRefusal.NotCompleted()));
    }

    @Test
    void a_review_is_written_within_60_days() {
        assertThat(ReviewPolicy.standard().writeWithin()).isEqualTo(Duration.ofDays(60));
        var until = ENDED.plus(Duration.ofDays(60));
        assertThat(write(lesson(ENDED), Optional.empty(), 4, "", until.minusNanos(1))
                        .isAccepted())
                .isTrue();
        assertThat(write(lesson(ENDED), Optional.empty(), 4, "", until))
                .isEqualTo(no(new ReviewRefusal.TooLate(until)));
    }

    @Test
    void one_occasion_has_one_review_unless_its_author_took_it_back() {
        assertThat(write(lesson(ENDED), Optional.of(written()), 5, "", LATER))
                .isEqualTo(no(new ReviewRefusal.AlreadyReviewed()));
        assertThat(write(lesson(ENDED), Optional.of(removed(MODERATOR)), 5, "", LATER))
                .isEqualTo(no(new ReviewRefusal.AlreadyReviewed()));
        assertThat(write(lesson(ENDED), Optional.of(removed(STUDENT)), 5, "", LATER)
                        .isAccepted())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "5, true", "6, false"})
    void a_rating_is_from_1_to_5(int rating, boolean taken) {
        var refused = no(new ReviewRefusal.RatingOutOfRange(1, 5));
        assertThat(write(rating, "").equals(refused)).isNotEqualTo(taken);
        assertThat(written().change(STUDENT, rating, "", LATER, POLICY).equals(refused))
                .isNotEqualTo(taken);
    }

    @Test
    void words_are_2000_characters_at_most() {
        var longest = "x".repeat(2_000);
        assertThat(write(4, longest).isAccepted()).isTrue();
        assertThat(write(4, longest + "x")).isEqualTo(no(new ReviewRefusal.TextTooLong(2_000)));
        assertThat(written().respond(TEACHER, longest, LATER, POLICY).isAccepted())
                .isTrue();
        assertThat(written().respond(TEACHER, longest + "x", LATER, POLICY))
                .isEqualTo(no(new ReviewRefusal.TextTooLong(2_000)));
    }

    @Test
    void its_author_changes_a_review() {
        assertThat(written().change(STUDENT, 2, " Poor ", LATER, POLICY))
                .isEqualTo(Outcome.accepted(Change.of(
                        review(new Opinion(2, "Poor"), LATER, null, null),
                        new ReviewEvent.ReviewChanged(ID, TEACHER, 4, 2, LATER))));
        assertThat(written().change(STUDENT, 4, "Good", LATER, POLICY))
                .isEqualTo(Outcome.accepted(Change.of(written())));
        assertThat(written().change(TEACHER, 5, "Good", LATER, POLICY)).isEqualTo(no(new ReviewRefusal.NotTheAuthor()));
    }

    @Test
    void a_review_changes_for_14_days_until_it_is_answered() {
        var until = NOW.plus(Duration.ofDays(14));
        assertThat(written().change(STUDENT, 2, "", until.minusNanos(1), POLICY).isAccepted())
                .isTrue();
        assertThat(written().change(STUDENT, 2, "", until, POLICY)).isEqualTo(no(new ReviewRefusal.TooLate(until)));
        assertThat(answered().change(STUDENT, 2, "", LATER, POLICY)).isEqualTo(no(new ReviewRefusal.AlreadyAnswered()));
    }

    @Test
    void its_teacher_answers_a_review_once() {
        assertThat(written().respond(TEACHER, " Thanks ", LATER, POLICY))
                .isEqualTo(Outcome.accepted(Change.of(
                        review(new Opinion(4, "Good"), null, new Response("Thanks", LATER), null),
                        new ReviewEvent.ReviewAnswered(ID, STUDENT, TEACHER, LATER))));
        assertThat(answered().respond(TEACHER, "Thanks ", LATER.plusSeconds(1), POLICY))
                .isEqualTo(Outcome.accepted(Change.of(answered())));
        assertThat(answered().respond(TEACHER, "No thanks", LATER, POLICY))
                .isEqualTo(no(new ReviewRefusal.AlreadyAnswered()));
        assertThat(written().respond(STUDENT, "Thanks", LATER, POLICY))
                .isEqualTo(no(new ReviewRefusal.NotTheTeacher()));
        assertThat(written().respond(TEACHER, " ", LATER, POLICY)).isEqualTo(no(new ReviewRefusal.NothingWritten()));
    }

    @Test
    void a_review_that_changed_keeps_saying_so_when_it_is_answered() {
        var changed = state(written().change(STUDENT, 2, "Poor", LATER, POLICY));
        assertThat(state(changed.respond(TEACHER, "Sorry", LATER, POLICY)))
                .isEqualTo(review(new Opinion(2, "Poor"), LATER, new Response("Sorry", LATER), null));
    }

    @Test
    void its_author_or_a_moderator_removes_a_review_with_its_words() {
        assertThat(answered().remove(STUDENT, false, LATER))
                .isEqualTo(Outcome.accepted(Change.of(
                        review(new Opinion(4, ""), null, null, new Removal(STUDENT, LATER)),
                        new ReviewEvent.ReviewRemoved(ID, TEACHER, 4, STUDENT, LATER))));
        assertThat(removed(MODERATOR).removal()).isEqualTo(new Removal(MODERATOR, LATER));
        assertThat(written().remove(TEACHER, false, LATER)).isEqualTo(no(new ReviewRefusal.NotTheAuthor()));
    }

    @Test
    void a_removed_review_stays_removed() {
        var removed = removed(STUDENT);
        assertThat(written().isStanding()).isTrue();
        assertThat(removed.isStanding()).isFalse();
        assertThat(removed.remove(MODERATOR, true, LATER.plusSeconds(1)))
                .isEqualTo(Outcome.accepted(Change.of(removed)));
        assertThat(removed.change(STUDENT, 2, "", LATER, POLICY)).isEqualTo(no(new ReviewRefusal.ReviewRemoved()));
        assertThat(removed.respond(TEACHER, "Thanks", LATER, POLICY)).isEqualTo(no(new ReviewRefusal.ReviewRemoved()));
    }

    @Test
    void a_review_is_known_as_content_by_its_own_id() {
        assertThat(written().content()).isEqualTo(new ContentId(ID.value()));
        assertThat(new ReviewEvent.ReviewAnswered(ID, STUDENT, TEACHER, NOW).aggregateId())
                .isEqualTo(ID.value());
    }
}
