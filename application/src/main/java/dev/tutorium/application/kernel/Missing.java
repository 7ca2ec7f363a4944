package dev.tutorium.application.kernel;

/** There is no such thing, or the actor may not know of it: the answer is the same for both. */
public final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String kind;

    /** Names the kind of thing that was looked for, in RULES' words: {@code session}, {@code service}. */
    public Missing(String kind) {
        super("no such " + kind);
        this.kind = kind;
    }

    public String kind() {
        return kind;
    }
}
