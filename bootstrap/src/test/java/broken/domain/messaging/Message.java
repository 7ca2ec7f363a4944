package broken.domain.messaging;

/** Breaks: messaging sees community. */
public record Message(broken.domain.community.Post post) {}
