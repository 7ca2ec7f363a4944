package dev.tutorium.application.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.review.port.OccasionsInMemory;
import dev.tutorium.application.review.port.ReviewsInMemory;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ReviewId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.review.ImportedReview.Original;
import dev.tutorium.domain.review.Occasion;
import dev.tutorium.domain.review.ReviewEvent.ReviewRequested;
import dev.tutorium.domain.review.ReviewPolicy;
import dev.tutorium.domain.review.ReviewRefusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TeacherReviewsTest {

    private static final Instant NOW = Instant.parse("2026-03-11T12:00:00Z");
    private static final Actor.Member TEACHER = member(1, Role.TEACHER);
    private static final Actor.Member OTHER = member(2, Role.TEACHER);
    private static final Actor.Member STUDENT = member(3, Role.STUDENT);
    private static final SessionId LESSON = new SessionId(new UUID(50, 1));

    private final Memory memory = new Memory();
    private final ReviewsInMemory reviews = new ReviewsInMemory(memory);
    private final OccasionsInMemory occasions = new OccasionsInMemory();
    private final TransactionsInMemory transactions = new TransactionsInMemory(memory);
    private final TeacherReviews teachers = new TeacherReviews(
            reviews,
            occasions,
            requests -> requests,
            ReviewPolicy.standard(),
            UUID::randomUUID,
            transactions,
            InstantSource.fixed(NOW));
    private final ReviewWriting writing = new ReviewWriting(
            occasions, reviews, ReviewPolicy.standard(), UUID::randomUUID, transactions, InstantSource.fixed(NOW));

    @Test
    void a_teacher_answers_what_was_written_of_them_and_nobody_else_does() {
        held(LESSON, NOW.minusSeconds(60));
        var review = writing.ofLesson(STUDENT, LESSON, 5, null).orThrow(no -> new IllegalStateException(no.toString()));
        assertThatThrownBy(() -> teachers.respond(OTHER, review.id(), "Thanks")).isInstanceOf(Missing.class);
        assertThat(teachers.respond(TEACHER, review.id(), "Thanks").isAccepted())
                .isTrue();
        assertThat(writing.change(STUDENT, review.id(), 1, null))
                .isEqualTo(Outcome.refused(new ReviewRefusal.AlreadyAnswered()));
    }

    @Test
    void who_had_no_seat_finds_no_lesson() {
        held(LESSON, NOW.minusSeconds(60));
        assertThatThrownBy(() -> writing.ofLesson(OTHER, LESSON, 5, null)).isInstanceOf(Missing.class);
    }

    @Test
    void an_imported_review_is_answered_where_it_was_written() {
        assertThat(teachers.bring(TEACHER, List.of(original("r-1", NOW), original("r-1", NOW), original("r-2", NOW))))
                .isEqualTo(2);
        assertThatThrownBy(() -> teachers.respond(TEACHER, new ReviewId(UUID.randomUUID()), "Thanks"))
                .isInstanceOf(Missing.class);
    }

    @Test
    void a_bad_row_of_an_import_is_named_and_nothing_is_imported() {
        assertThatThrownBy(() ->
                        teachers.bring(TEACHER, List.of(original("r-1", NOW), original("r-2", NOW.plusSeconds(1)))))
                .isInstanceOfSatisfying(
                        Malformed.class, e -> assertThat(e.field()).isEqualTo("reviews.1.writtenAt"));
        assertThatThrownBy(() -> teachers.bring(TEACHER, Collections.nCopies(101, original("r-1", NOW))))
                .isInstanceOf(Malformed.class);
        assertThat(teachers.bring(TEACHER, List.of(original("r-1", NOW)))).isEqualTo(1);
    }

    @Test
    void students_are_asked_while_a_review_may_be_written() {
        var window = ReviewPolicy.standard().writeWithin();
        var late = new SessionId(new UUID(50, 2));
        held(LESSON, NOW.minus(window).plus(Duration.ofSeconds(1)));
        held(late, NOW.minus(window));
        assertThat(teachers.ask(TEACHER, List.of()))
                .containsExactly(new ReviewRequested(LESSON, STUDENT.id(), TEACHER.id(), NOW));
        assertThat(teachers.ask(OTHER, List.of())).isEmpty();
    }

    private void held(SessionId session, Instant completedAt) {
        occasions.add(new Occasion(new Occasion.About.Lesson(session), STUDENT.id(), TEACHER.id(), completedAt));
    }

    private static Original original(String reference, Instant at) {
        return new Original("Preply", reference, "Ada", 5, "Good", at);
    }

    private static Actor.Member member(int number, Role role) {
        return new Actor.Member(new AccountId(new UUID(9, number)), Set.of(role), new UUID(10, number));
    }
}
