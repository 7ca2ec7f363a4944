package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.OneTimeTokens;
import dev.tutorium.application.identity.port.Secrets;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.identity.OneTimeToken;
import dev.tutorium.domain.identity.TokenPurpose;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.util.Optional;

/** The links that came back, by the secret in them. */
public final class Links {

    private final OneTimeTokens tokens;
    private final Secrets secrets;

    public Links(OneTimeTokens tokens, Secrets secrets) {
        this.tokens = tokens;
        this.secrets = secrets;
    }

    /** The link as long as it could be used, without using it. */
    Optional<OneTimeToken.Issued> find(String secret, TokenPurpose purpose, Instant now) {
        return tokens.findBySecret(secrets.hash(secret)).filter(link -> link.isValid(purpose, now));
    }

    /** Uses the link up, in the caller's transaction; answers with what it was. */
    Outcome<OneTimeToken.Issued, IdentityRefusal> use(String secret, TokenPurpose purpose, Instant now) {
        return tokens.findBySecretForUpdate(secrets.hash(secret))
                .map(link -> link.use(purpose, now).map(used -> {
                    tokens.record(Change.of(used));
                    return link;
                }))
                .orElseGet(() -> Outcome.refused(new IdentityRefusal.LinkInvalid()));
    }

    void withdrawAll(Email email) {
        tokens.withdrawAll(email);
    }
}
