package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.identity.port.OneTimeTokens;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.Handle;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.identity.IdentityRefusal.EmailTaken;
import dev.tutorium.domain.identity.IdentityRefusal.HandleTaken;
import dev.tutorium.domain.identity.OneTimeToken;
import dev.tutorium.domain.identity.PasswordHash;
import dev.tutorium.domain.identity.SignUpWish;
import dev.tutorium.domain.identity.TokenPurpose;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.OneTimeTokenId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.Outcome.Refused;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Adds accounts, under a handle made from the name. The activities call it in their transaction. */
public final class NewAccounts {

    private final Accounts accounts;
    private final OneTimeTokens tokens;
    private final Ids ids;

    public NewAccounts(Accounts accounts, OneTimeTokens tokens, Ids ids) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.ids = ids;
    }

    /** An account whose address is still to be confirmed: a link for that is on its way. */
    Outcome<Account, IdentityRefusal> addUnconfirmed(SignUpWish wish, Email email, PasswordHash password, Instant now) {
        var id = ids.next();
        var added = accounts.record(Account.signedUp(
                new AccountId(id),
                email,
                false,
                wish.name(),
                freeHandle(wish.name(), id),
                Set.of(wish.role()),
                wish.zone(),
                password,
                now));
        if (added.isAccepted()) {
            tokens.record(
                    OneTimeToken.request(new OneTimeTokenId(ids.next()), TokenPurpose.VERIFY_EMAIL, email, null, now));
        }
        return added;
    }

    /** An account of someone who came by a link to the address. */
    Outcome<Account, IdentityRefusal> addConfirmed(SignUpWish wish, Email email, Instant now) {
        var id = ids.next();
        return accounts.record(Account.signedUp(
                new AccountId(id),
                email,
                true,
                wish.name(),
                freeHandle(wish.name(), id),
                Set.of(wish.role()),
                wish.zone(),
                null,
                now));
    }

    /**
     * Runs a transaction that may add an account, and once more if another one took the address or the handle in the moment
     * between looking and adding: now that one is seen.
     */
    static <T> Outcome<T, IdentityRefusal> twiceIfRaced(Supplier<Outcome<T, IdentityRefusal>> transaction) {
        var first = transaction.get();
        return first instanceof Refused<T, IdentityRefusal>(var reason)
                        && (reason instanceof EmailTaken || reason instanceof HandleTaken)
                ? transaction.get()
                : first;
    }

    /** The plain handle, or one told apart by the random end of the account's id. */
    private Handle freeHandle(String name, UUID id) {
        var plain = Handle.suggestedBy(name, "");
        return accounts.findByHandle(plain).isEmpty()
                ? plain
                : Handle.suggestedBy(name, id.toString().substring(28));
    }
}
