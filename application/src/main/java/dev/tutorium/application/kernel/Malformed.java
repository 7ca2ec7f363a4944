package dev.tutorium.application.kernel;

/** A value that no state of the world makes acceptable: an unknown zone, a reversed range, a negative price. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * Names the field as the command names it (the dialect renders it in its own case) and the rule it breaks, in words that may
     * be shown to the caller.
     */
    public Malformed(String field, String rule) {
        super(rule);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
