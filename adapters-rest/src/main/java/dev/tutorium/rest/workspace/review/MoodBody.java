package dev.tutorium.rest.workspace.review;

import dev.tutorium.domain.review.Feeling;
import dev.tutorium.domain.review.Mood;
import dev.tutorium.rest.kernel.Choice;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a lesson felt.
 *
 * @param mood great, good, okay, hard or bad
 */
@Serdeable
record MoodBody(
        @Size(max = 10) String mood,

        @Nullable @Size(max = 500) String note) {

    Feeling toFeeling() {
        return Choice.of(Feeling.class, "mood", mood);
    }

    /** What was understood. */
    @Serdeable
    record Told(String mood, String note, Instant toldAt) {

        static Told of(Mood mood) {
            return new Told(Choice.word(mood.feeling()), mood.note(), mood.at());
        }
    }
}
