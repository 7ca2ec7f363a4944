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

    /** What happens to an account. */
    sealed interface AccountEvent extends IdentityEvent {

        AccountId account();

        @Override
        default UUID aggregateId() {
            return account().value();
        }
    }

    /** What happens to a sign-in. */
    sealed interface SignInEvent extends IdentityEvent {

        SignInId signIn();

        @Override
        default UUID aggregateId() {
            return signIn().value();
        }
    }

    record SignedUp(AccountId account, List<Role> roles, Instant at) implements AccountEvent {}

    record EmailVerified(AccountId account, Instant at) implements AccountEvent {}

    record PasswordChanged(AccountId account, Instant at) implements AccountEvent {}

    record AccountUpdated(AccountId account, Instant at) implements AccountEvent {}

    record RolesChanged(AccountId account, List<Role> roles, Instant at) implements AccountEvent {}

    record AccountSuspended(AccountId account, String reason, Instant at) implements AccountEvent {}

    record AccountRestored(AccountId account, Instant at) implements AccountEvent {}

    record AccountErased(AccountId account, Instant at) implements AccountEvent {}

    /** It was decided whether the account may teach. */
    record TutorApplicationReviewed(AccountId account, TutorApplication.Status status, Instant at)
            implements AccountEvent {}

    record SignedIn(SignInId signIn, AccountId account, SignInKind kind, Instant at) implements SignInEvent {}

    /** Someone signed in as someone else. */
    record Impersonated(SignInId signIn, AccountId account, AccountId by, Instant at) implements SignInEvent {}

    record SignInEnded(SignInId signIn, AccountId account, SignInEnd why, Instant at) implements SignInEvent {}

    /** A link is to be mailed, if the address has an account or may get one by it. */
    record LinkRequested(OneTimeTokenId token, TokenPurpose purpose, Instant at) implements IdentityEvent {
        @Override
        public UUID aggregateId() {
            return token.value();
        }
    }
}
