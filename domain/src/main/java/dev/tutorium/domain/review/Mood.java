package dev.tutorium.domain.review;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;

/**
 * How a lesson felt to one of its students, told to the teacher alone: from its start on, for as long as a review may be written.
 * Told again, the last word stands.
 */
public record Mood(SessionId session, AccountId student, Feeling feeling, String note, Instant at) {

    /**
     * The lesson it is about, as the student had it.
     *
     * @param seated whether the student's seat was neither given up nor missed
     */
    public record Lesson(SessionId session, AccountId student, Instant start, Instant end, boolean seated) {}

    public static Outcome<Mood, ReviewRefusal> tell(
            Lesson lesson, Feeling feeling, String typed, Instant now, ReviewPolicy policy) {
        if (!lesson.seated()) {
            return Outcome.refused(new ReviewRefusal.NoSeat());
        }
        if (now.isBefore(lesson.start())) {
            return Outcome.refused(new ReviewRefusal.TooEarly(lesson.start()));
        }
        var until = lesson.end().plus(policy.writeWithin());
        if (!now.isBefore(until)) {
            return Outcome.refused(new ReviewRefusal.TooLate(until));
        }
        var note = typed.strip();
        return note.length() > policy.longestMood()
                ? Outcome.refused(new ReviewRefusal.TextTooLong(policy.longestMood()))
                : Outcome.accepted(new Mood(lesson.session(), lesson.student(), feeling, note, now));
    }
}
