package broken.domain.goodwill;

/** Breaks: goodwill sees gossip. */
public record Award(broken.domain.gossip.Rumour rumour) {}
