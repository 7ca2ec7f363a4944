package broken.domain.booking;

/** Breaks: booking sees learning. */
public record Session(broken.domain.learning.Enrollment enrollment) {}
