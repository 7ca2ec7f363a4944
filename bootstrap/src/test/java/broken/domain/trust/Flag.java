package broken.domain.trust;

/** Breaks: trust sees messaging. */
public record Flag(broken.domain.messaging.Message message) {}
