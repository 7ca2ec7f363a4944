package broken.domain.learning;

import jakarta.inject.Singleton;

/** Breaks: a framework in the domain, and a capability that learning may not see. */
@Singleton
public record Enrollment(broken.domain.gossip.Rumour rumour) {}
