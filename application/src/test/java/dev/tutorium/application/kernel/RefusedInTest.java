package dev.tutorium.application.kernel;

import dev.tutorium.domain.kernel.Refusal;

/** Fails a test in which something was refused that should have been accepted. */
public final class RefusedInTest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedInTest(Refusal refusal) {
        super(refusal.toString());
    }
}
