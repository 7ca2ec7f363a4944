package broken.messaging;

/** Breaks: an adapter that knows another. */
public record Letter(broken.rest.kernel.Answer answer) {}
