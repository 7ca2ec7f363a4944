package dev.tutorium.domain.trust;

import java.time.Duration;
import java.util.Set;

/**
 * The numbers of trust.
 *
 * @param warnings      so many warnings within {@code warningWindow} suggest a ban
 * @param longestReason of a flag or a verdict, in UTF-16 characters
 * @param withheld      names of fields of which the audit log says that they changed, but not what they were: secrets, and what
 *                      tells who a person is
 */
public record TrustPolicy(int warnings, Duration warningWindow, int longestReason, Set<String> withheld) {

    public TrustPolicy {
        withheld = Set.copyOf(withheld);
    }

    public static TrustPolicy standard() {
        return new TrustPolicy(
                3, Duration.ofDays(180), 1_000, Set.of("email", "handle", "name", "password", "phone", "secret"));
    }
}
