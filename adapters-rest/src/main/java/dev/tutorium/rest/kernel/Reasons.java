package dev.tutorium.rest.kernel;

import dev.tutorium.domain.kernel.Refusal;

/** A refusal that is part of an answer and not the answer, in the words the error would have. */
public final class Reasons {

    private Reasons() {}

    public static String code(Refusal refusal) {
        return Faults.of(refusal).code();
    }

    public static String sentence(Refusal refusal) {
        return Faults.of(refusal).title();
    }
}
