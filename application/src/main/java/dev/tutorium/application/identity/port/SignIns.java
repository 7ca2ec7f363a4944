package dev.tutorium.application.identity.port;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.domain.identity.SecretHash;
import dev.tutorium.domain.identity.SignIn;
import dev.tutorium.domain.identity.SignInEnd;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.SignInId;
import java.time.Instant;
import java.util.Optional;

/** All sign-ins, and the secrets that each of them had before its present one. */
public interface SignIns {

    /** Locks it until the transaction ends. */
    Optional<SignIn> findForUpdate(SignInId id);

    /** The sign-in whose secret this is, or was before a rotation; locks it until the transaction ends. */
    Optional<SignIn> findBySecretForUpdate(SecretHash secret);

    /**
     * Saves, and publishes the events with it. A secret that is replaced is remembered as a former one.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was changed since it was read
     */
    void record(Change<SignIn> change);

    /** Ends every sign-in of an account that is alive, as {@link SignIn#end} does, and publishes the events. */
    void endAll(AccountId account, SignInEnd why, Instant now);

    /** As {@link #endAll}, those in which one account is signed in as another. */
    void endAllBehind(AccountId behind, AccountId account, SignInEnd why, Instant now);

    /** Who a living sign-in of an active account is, by the secret of its cookie. One query. */
    Optional<Actor.Member> recognise(SecretHash cookie, Instant now);

    /** Who a living sign-in of an active account is, by its id. One query. */
    Optional<Actor.Member> recognise(SignInId id, Instant now);

    /** Forgets at most {@code most} sign-ins that were over before an instant; answers how many. */
    int forgetOverBefore(Instant instant, int most);
}
