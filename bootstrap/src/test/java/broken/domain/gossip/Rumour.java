package broken.domain.gossip;

/** Breaks: a capability no one knows of. */
public record Rumour(String text) {}
