package dev.tutorium.rest.kernel;

import dev.tutorium.domain.kernel.Refusal;

/** Carries a refusal from a controller to {@link Faults}; thrown by {@link Answers#accepted} and nothing else. */
public final class RefusalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusalException(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
