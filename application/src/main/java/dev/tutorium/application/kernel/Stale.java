package dev.tutorium.application.kernel;

/** Someone else changed the thing since it was read: read again and decide again. */
public final class Stale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the kind of thing that changed. */
    public Stale(String kind) {
        super("the " + kind + " was changed in the meantime");
    }
}
