package dev.tutorium.domain.identity;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.OneTimeTokenId;
import dev.tutorium.domain.kernel.SignInId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What happens to accounts, sign-ins and one-time links. No event carries a secret, nor a name or an address: events are kept, and
 * an erased person must not live on in them.
 */
public sealed interface IdentityEvent extends DomainEvent {

    record SignedUp(AccountId account, List<Role> roles, Instant at) implements IdentityEvent {
        @Override
        public UUID aggregateId() {
            return account.value();
        }
    }

    record EmailVerified(AccountId account, Instant at) implements IdentityEvent {
        @Override
        public UUID aggregateId() {
            return account.value();
        }
    }

    record PasswordChanged(AccountId account, Instant at) implements IdentityEvent {
        @Override
        public UUID aggregateId() {
            return account.value();
        }
    }

    record AccountUpdated(AccountId account, Instant at) implements IdentityEvent {
        @Override
        public UUID aggregateId() {
            return account.value();
        }
    }

    record RolesChanged(AccountId account, List<Role> roles, Instant at) implements IdentityEvent {
        @Override
        public UUID aggregateId() {
            return account.value();
        }
    }

    record AccountSuspended(AccountId account, String reason, Instant at) implements IdentityEvent {
        @Override
        public UUID aggregateId() {
            return account.value();
        }
    }

    record AccountRestored(AccountId account, Instant at) implements IdentityEvent {
        @Override
        public UUID aggregateId() {
            return account.value();
        }
    }

    record AccountErased(AccountId account, Instant at) implements IdentityEvent {
        @Override
        public UUID aggregateId() {
            return account.value();
        }
    }

    record SignedIn(SignInId signIn, AccountId account, SignInKind kind, Instant at) implements IdentityEvent {
        @Override
        public UUID aggregateId() {
            return signIn.value();
        }
    }

    record SignInEnded(SignInId signIn, AccountId account, SignInEnd why, Instant at) implements IdentityEvent {
        @Override
        public UUID aggregateId() {
            return signIn.value();
        }
    }

    /** A link is to be mailed, if the address has an account or may get one by it. */
    record LinkRequested(OneTimeTokenId token, TokenPurpose purpose, Instant at) implements IdentityEvent {
        @Override
        public UUID aggregateId() {
            return token.value();
        }
    }
}
