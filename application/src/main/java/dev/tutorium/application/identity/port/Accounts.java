package dev.tutorium.application.identity.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.Handle;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import java.util.Optional;

/** All accounts. E-mail addresses and handles are unique among them. */
public interface Accounts {

    Optional<Account> find(AccountId id);

    default Account get(AccountId id) {
        return find(id).orElseThrow(() -> new Missing("account"));
    }

    /** Locks it until the transaction ends: what is decided on it holds when the transaction commits. */
    Optional<Account> findForUpdate(AccountId id);

    Optional<Account> findByEmail(Email email);

    /** As {@link #findForUpdate}, by address. */
    default Optional<Account> findByEmailForUpdate(Email email) {
        return findByEmail(email).flatMap(found -> findForUpdate(found.id()));
    }

    Optional<Account> findByHandle(Handle handle);

    /**
     * Saves, and publishes the events with it. The answer is the account as stored, or the one refusal that only the collection
     * can know: {@link IdentityRefusal.EmailTaken} or {@link IdentityRefusal.HandleTaken}, after which the transaction is lost.
     *
     * @throws dev.tutorium.application.kernel.Stale when the account was changed since it was read
     */
    Outcome<Account, IdentityRefusal> record(Change<Account> change);
}
