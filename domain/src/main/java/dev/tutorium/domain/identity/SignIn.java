package dev.tutorium.domain.identity;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.SignInId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in of one account, from the moment the person proved who they are until it expires or is ended. A cookie's secret
 * stays the same; a refresh token's is replaced at every use, and the ones before are remembered, so that a stolen one gives
 * itself away.
 *
 * @param secret    of the cookie or of the refresh token that is valid now
 * @param expiresAt when it is over by itself; moves with every rotation
 * @param behind    who is signed in as the account in its owner's place, such as a teacher as a student; null for the owner
 * @param end       why it was ended; null while it was not
 * @param endedAt   null exactly when {@code end} is
 * @param version   0 when never stored
 */
public record SignIn(
        SignInId id,
        AccountId account,
        SignInKind kind,
        SecretHash secret,
        Instant startedAt,
        Instant expiresAt,
        @Nullable AccountId behind,
        @Nullable SignInEnd end,
        @Nullable Instant endedAt,
        long version) {

    /** What presenting a refresh token came to. */
    public sealed interface Rotation {

        /** The token was the current one; the next takes its place. */
        record Renewed(Change<SignIn> change) implements Rotation {}

        /** The token had been replaced before: the whole sign-in ends. */
        record Reused(Change<SignIn> change) implements Rotation {}

        /** The sign-in is over, or is not one that rotates. */
        record Over() implements Rotation {}
    }

    public static Change<SignIn> start(
            SignInId id, AccountId account, SignInKind kind, SecretHash secret, Instant now, IdentityPolicy policy) {
        var lifetime = switch (kind) {
            case COOKIE -> policy.cookieLifetime();
            case BEARER -> policy.refreshLifetime();
        };
        return Change.of(
                new SignIn(id, account, kind, secret, now, now.plus(lifetime), null, null, null, 0),
                new IdentityEvent.SignedIn(id, account, kind, now));
    }

    /** Someone is signed in as someone else for a short while. */
    public static Change<SignIn> impersonate(
            SignInId id, AccountId account, AccountId behind, SecretHash secret, Instant now, IdentityPolicy policy) {
        var until = now.plus(policy.impersonation());
        return Change.of(
                new SignIn(id, account, SignInKind.COOKIE, secret, now, until, behind, null, null, 0),
                new IdentityEvent.Impersonated(id, account, behind, now));
    }

    public boolean isAlive(Instant now) {
        return end == null && now.isBefore(expiresAt);
    }

    /** Decides on a refresh token of this sign-in: the current one, or one that was current before. */
    public Rotation rotate(SecretHash presented, SecretHash next, Instant now, IdentityPolicy policy) {
        if (kind != SignInKind.BEARER || !isAlive(now)) {
            return new Rotation.Over();
        }
        if (!presented.equals(secret)) {
            return new Rotation.Reused(end(SignInEnd.TOKEN_REUSED, now));
        }
        var longest = startedAt.plus(policy.longestSignIn());
        var slid = now.plus(policy.refreshLifetime());
        return new Rotation.Renewed(Change.of(new SignIn(
                id,
                account,
                kind,
                next,
                startedAt,
                slid.isBefore(longest) ? slid : longest,
                behind,
                null,
                null,
                version)));
    }

    /** Ends it; nothing happens when it had ended before. */
    public Change<SignIn> end(SignInEnd why, Instant now) {
        return end != null
                ? Change.of(this)
                : Change.of(
                        new SignIn(id, account, kind, secret, startedAt, expiresAt, behind, why, now, version),
                        new IdentityEvent.SignInEnded(id, account, why, now));
    }
}
