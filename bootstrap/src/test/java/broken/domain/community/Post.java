package broken.domain.community;

/** Breaks: community sees goodwill. */
public record Post(broken.domain.goodwill.Award award) {}
