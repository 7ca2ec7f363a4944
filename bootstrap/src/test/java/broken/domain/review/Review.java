package broken.domain.review;

/** Breaks: review sees trust. */
public record Review(broken.domain.trust.Flag flag) {}
