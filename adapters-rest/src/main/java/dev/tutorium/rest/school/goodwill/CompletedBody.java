package dev.tutorium.rest.school.goodwill;

import dev.tutorium.application.goodwill.HelpAsking.Thanked;
import dev.tutorium.rest.kernel.Reasons;
import dev.tutorium.rest.kernel.SnakeCase;
import org.jspecify.annotations.Nullable;

/** Help that is over, and what the helper has earned with it. */
@SnakeCase
record CompletedBody(State summon, int helperNewTotal) {

    /**
     * What it came to.
     *
     * @param pointsAwarded fewer than the student chose where a day's cap was reached
     * @param refused       why none were, in the words of an error; null where some were
     */
    @SnakeCase
    record State(String status, int pointsAwarded, @Nullable String refused) {}

    static CompletedBody of(Thanked thanked, int total) {
        var award = thanked.award();
        var refused = thanked.refused();
        return new CompletedBody(
                new State(
                        "completed",
                        award == null ? 0 : award.points(),
                        refused == null ? null : Reasons.code(refused)),
                total);
    }
}
