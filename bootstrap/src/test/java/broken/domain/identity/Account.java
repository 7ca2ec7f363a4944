package broken.domain.identity;

/** Breaks: identity sees scheduling. */
public record Account(broken.domain.scheduling.Week week) {}
