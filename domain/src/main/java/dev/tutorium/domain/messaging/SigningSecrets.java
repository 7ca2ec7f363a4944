package dev.tutorium.domain.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What deliveries to an endpoint are signed with. One that is replaced still signs beside the new one for a while, so that the
 * receiver can change over.
 *
 * @param former      null when none was replaced lately
 * @param formerUntil when {@code former} ceases to sign
 */
public record SigningSecrets(
        SigningSecret current,
        @Nullable SigningSecret former,
        @Nullable Instant formerUntil) {

    public SigningSecrets {
        if ((former == null) != (formerUntil == null)) {
            throw new IllegalArgumentException("a former secret signs until some time");
        }
    }

    public static SigningSecrets first(SigningSecret secret) {
        return new SigningSecrets(secret, null, null);
    }

    /** Of one that was replaced before, nothing is left. */
    public SigningSecrets rotate(SigningSecret next, Instant now, MessagingPolicy policy) {
        return new SigningSecrets(next, current, now.plus(policy.secretOverlap()));
    }

    /** Those that sign now, the current first. */
    public List<SigningSecret> signing(Instant now) {
        return former != null && formerUntil != null && now.isBefore(formerUntil)
                ? List.of(current, former)
                : List.of(current);
    }
}
