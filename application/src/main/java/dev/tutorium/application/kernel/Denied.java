package dev.tutorium.application.kernel;

/** The actor is known and so is the thing, but the actor may not do this with it. */
public final class Denied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is not allowed, in words that may be shown to the caller. */
    public Denied(String why) {
        super(why);
    }
}
