package broken.domain.scheduling;

/** Breaks: scheduling sees booking. */
public record Week(broken.domain.booking.Session session) {}
