package dev.tutorium.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MoodTest {

    private static final Instant START = Instant.parse("2026-03-11T12:00:00Z");
    private static final Instant END = START.plusSeconds(3_600);
    private static final ReviewPolicy POLICY = ReviewPolicy.standard();

    private static Mood.Lesson lesson(boolean seated) {
        return new Mood.Lesson(new SessionId(new UUID(50, 1)), new AccountId(new UUID(9, 1)), START, END, seated);
    }

    private static Outcome<Mood, ReviewRefusal> tell(boolean seated, String note, Instant at) {
        return Mood.tell(lesson(seated), Feeling.GOOD, note, at, POLICY);
    }

    @Test
    void a_student_says_how_a_lesson_felt_from_its_start_on() {
        assertThat(tell(true, " better ", START))
                .isEqualTo(Outcome.accepted(
                        new Mood(lesson(true).session(), lesson(true).student(), Feeling.GOOD, "better", START)));
        assertThat(tell(true, "", START.minusNanos(1))).isEqualTo(Outcome.refused(new ReviewRefusal.TooEarly(START)));
    }

    @Test
    void and_for_60_days_after_its_end() {
        var until = END.plus(Duration.ofDays(60));
        assertThat(tell(true, "", until.minusNanos(1)).isAccepted()).isTrue();
        assertThat(tell(true, "", until)).isEqualTo(Outcome.refused(new ReviewRefusal.TooLate(until)));
    }

    @Test
    void who_gave_the_seat_up_says_nothing() {
        assertThat(tell(false, "", END)).isEqualTo(Outcome.refused(new ReviewRefusal.NoSeat()));
    }

    @Test
    void a_note_has_500_characters() {
        assertThat(tell(true, "x".repeat(500), END).isAccepted()).isTrue();
        assertThat(tell(true, "x".repeat(501), END)).isEqualTo(Outcome.refused(new ReviewRefusal.TextTooLong(500)));
    }
}
