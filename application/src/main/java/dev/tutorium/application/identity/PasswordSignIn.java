package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.identity.port.Passwords;
import dev.tutorium.application.identity.port.Passwords.Verdict;
import dev.tutorium.application.identity.view.GrantedSignIn;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.identity.PasswordHash;
import dev.tutorium.domain.identity.SignInKind;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Someone signs in with address and password. The wrong answer takes as long as the right one, account or none. */
public final class PasswordSignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInOpening opening;
    private final Transactions transactions;
    private final InstantSource clock;

    public PasswordSignIn(
            Accounts accounts,
            Passwords passwords,
            SignInOpening opening,
            Transactions transactions,
            InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.opening = opening;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Outcome<GrantedSignIn, IdentityRefusal> signIn(Actor actor, String email, String password) {
        var account = Email.parse(email).flatMap(accounts::findByEmail);
        var verdict = passwords.check(password, account.map(Account::password));
        if (account.isEmpty() || verdict == Verdict.WRONG) {
            return Outcome.refused(new IdentityRefusal.WrongCredentials());
        }
        var newer = verdict == Verdict.RIGHT_BUT_OUTDATED ? passwords.hash(password) : null;
        var now = clock.instant();
        return transactions.inTransaction(() -> open(account.get(), newer, now));
    }

    /** The password was checked outside the transaction, so what it was checked against must still hold inside. */
    private Outcome<GrantedSignIn, IdentityRefusal> open(Account checked, @Nullable PasswordHash newer, Instant now) {
        var account = accounts.findForUpdate(checked.id());
        if (account.isEmpty() || !Objects.equals(account.get().password(), checked.password())) {
            return Outcome.refused(new IdentityRefusal.WrongCredentials());
        }
        if (!account.get().isActive()) {
            return Outcome.refused(new IdentityRefusal.AccountSuspended());
        }
        return upgraded(account.get(), newer).map(upgraded -> opening.open(upgraded, SignInKind.BEARER, now));
    }

    private Outcome<Account, IdentityRefusal> upgraded(Account account, @Nullable PasswordHash newer) {
        return Optional.ofNullable(newer)
                .map(hash -> accounts.record(Change.of(account.rehashed(hash))))
                .orElseGet(() -> Outcome.accepted(account));
    }
}
