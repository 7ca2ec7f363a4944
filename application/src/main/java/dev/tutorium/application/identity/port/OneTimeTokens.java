package dev.tutorium.application.identity.port;

import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.OneTimeToken;
import dev.tutorium.domain.identity.SecretHash;
import dev.tutorium.domain.identity.TokenPurpose;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.OneTimeTokenId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;
import java.util.Optional;

/** All links that work once. */
public interface OneTimeTokens {

    Optional<OneTimeToken> find(OneTimeTokenId id);

    /** The link in a mail, by its secret; nothing once it is used. */
    Optional<OneTimeToken.Issued> findBySecret(SecretHash secret);

    /** As {@link #findBySecret}, and locks it until the transaction ends: of two that come at once, the second finds nothing. */
    Optional<OneTimeToken.Issued> findBySecretForUpdate(SecretHash secret);

    /** How many links for one purpose to one address were asked for in a range of time. */
    int countRequested(TokenPurpose purpose, Email email, TimeRange range);

    /**
     * Saves, and publishes the events with it.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was changed since it was read
     */
    void record(Change<OneTimeToken> change);

    /** Makes every link to an address void that was mailed and not used, whatever its purpose; not one that is being used now. */
    void withdrawAll(Email email);

    /** Forgets at most {@code most} tokens asked for before an instant; answers how many. */
    int forgetRequestedBefore(Instant instant, int most);
}
