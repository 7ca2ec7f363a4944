package dev.tutorium.application.review;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Text;
import dev.tutorium.application.review.port.Moods;
import dev.tutorium.application.review.port.Occasions;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.review.Feeling;
import dev.tutorium.domain.review.Mood;
import dev.tutorium.domain.review.ReviewPolicy;
import dev.tutorium.domain.review.ReviewRefusal;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A student tells the teacher how a lesson felt. */
public final class MoodTelling {

    private final Occasions occasions;
    private final Moods moods;
    private final ReviewPolicy policy;
    private final InstantSource clock;

    public MoodTelling(Occasions occasions, Moods moods, ReviewPolicy policy, InstantSource clock) {
        this.occasions = occasions;
        this.moods = moods;
        this.policy = policy;
        this.clock = clock;
    }

    public Outcome<Mood, ReviewRefusal> tell(
            Actor.Member student, SessionId session, Feeling feeling, @Nullable String note) {
        var lesson = occasions.findMood(session, student.id()).orElseThrow(() -> new Missing("session"));
        return Mood.tell(lesson, feeling, Text.lines("note", note, policy.longestMood()), clock.instant(), policy)
                .map(mood -> {
                    moods.put(mood);
                    return mood;
                });
    }
}
