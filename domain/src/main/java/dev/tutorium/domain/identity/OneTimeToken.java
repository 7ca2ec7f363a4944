package dev.tutorium.domain.identity;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.OneTimeTokenId;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that works once, sent by mail. It is asked for without looking whether the address has an account, so that asking tells
 * nothing. Its secret is made only when the mail is written, and only the secret's hash is kept; a mail sent again carries a new
 * secret and the earlier one stops working. Used once, it is over.
 */
public sealed interface OneTimeToken {

    OneTimeTokenId id();

    TokenPurpose purpose();

    Email email();

    Instant requestedAt();

    /** 0 when never stored. */
    long version();

    static Change<OneTimeToken> request(
            OneTimeTokenId id, TokenPurpose purpose, Email email, @Nullable SignUpWish wish, Instant now) {
        return Change.of(
                new Requested(id, purpose, email, wish, now, 0), new IdentityEvent.LinkRequested(id, purpose, now));
    }

    /** Asked for, not yet sent. */
    record Requested(
            OneTimeTokenId id,
            TokenPurpose purpose,
            Email email,
            @Nullable SignUpWish wish,
            Instant requestedAt,
            long version)
            implements OneTimeToken {

        public Issued issue(SecretHash secret, Instant now, IdentityPolicy policy) {
            return new Issued(
                    id, purpose, email, wish, requestedAt, secret, now.plus(policy.lifetime(purpose)), version);
        }
    }

    /** In a mail. */
    record Issued(
            OneTimeTokenId id,
            TokenPurpose purpose,
            Email email,
            @Nullable SignUpWish wish,
            Instant requestedAt,
            SecretHash secret,
            Instant expiresAt,
            long version)
            implements OneTimeToken {

        /** The same link in another mail: a new secret, the time of the first. */
        public Issued reissue(SecretHash next) {
            return new Issued(id, purpose, email, wish, requestedAt, next, expiresAt, version);
        }

        public boolean isValid(TokenPurpose asked, Instant now) {
            return purpose == asked && now.isBefore(expiresAt);
        }

        public Outcome<Used, IdentityRefusal> use(TokenPurpose asked, Instant now) {
            return isValid(asked, now)
                    ? Outcome.accepted(new Used(id, purpose, email, requestedAt, now, version))
                    : Outcome.refused(new IdentityRefusal.LinkInvalid());
        }
    }

    /** Over. Nothing of its secret is left. */
    record Used(OneTimeTokenId id, TokenPurpose purpose, Email email, Instant requestedAt, Instant usedAt, long version)
            implements OneTimeToken {}
}
