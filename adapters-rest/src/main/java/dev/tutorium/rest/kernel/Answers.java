package dev.tutorium.rest.kernel;

import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.Refusal;

/** How a controller turns what an activity returned into what it answers. */
public final class Answers {

    private Answers() {}

    /** The value that was accepted; a refusal is answered in the surface's dialect. */
    public static <T, R extends Refusal> T accepted(Outcome<T, R> outcome) {
        return outcome.orThrow(RefusalException::new);
    }
}
