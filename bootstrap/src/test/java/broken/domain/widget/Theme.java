package broken.domain.widget;

/** Breaks: widget sees trust. */
public record Theme(broken.domain.trust.Flag flag) {}
