package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.identity.port.Passwords;
import dev.tutorium.application.identity.port.SignIns;
import dev.tutorium.application.identity.view.AccountView;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.IdentityPolicy;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.identity.OneTimeToken;
import dev.tutorium.domain.identity.PasswordHash;
import dev.tutorium.domain.identity.SignInEnd;
import dev.tutorium.domain.identity.TokenPurpose;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.time.InstantSource;

/** Someone sets a new password by the link sent to them. Every sign-in and every other link of the account ends with it. */
public final class PasswordReset {

    private final Links links;
    private final Accounts accounts;
    private final SignIns signIns;
    private final Passwords passwords;
    private final Transactions transactions;
    private final InstantSource clock;
    private final IdentityPolicy policy;

    public PasswordReset(
            Links links,
            Accounts accounts,
            SignIns signIns,
            Passwords passwords,
            Transactions transactions,
            InstantSource clock,
            IdentityPolicy policy) {
        this.links = links;
        this.accounts = accounts;
        this.signIns = signIns;
        this.passwords = passwords;
        this.transactions = transactions;
        this.clock = clock;
        this.policy = policy;
    }

    /** When a link stops working; refused when it already has. Asking does not use it up. */
    public Outcome<Instant, IdentityRefusal> expiry(Actor actor, String secret) {
        return links.find(secret, TokenPurpose.RESET_PASSWORD, clock.instant())
                .<Outcome<Instant, IdentityRefusal>>map(link -> Outcome.accepted(link.expiresAt()))
                .orElseGet(() -> Outcome.refused(new IdentityRefusal.LinkInvalid()));
    }

    /** A password that the rules do not accept leaves the link usable. */
    public Outcome<AccountView, IdentityRefusal> reset(Actor actor, String secret, String password) {
        var now = clock.instant();
        var account = links.find(secret, TokenPurpose.RESET_PASSWORD, now)
                .map(OneTimeToken.Issued::email)
                .flatMap(accounts::findByEmail);
        if (account.isEmpty()) {
            return Outcome.refused(new IdentityRefusal.LinkInvalid());
        }
        var accepted =
                Fields.password(password, account.get().email(), account.get().name(), policy);
        var hash = passwords.hash(accepted);
        var id = account.get().id();
        return transactions.inTransaction(() -> changed(id, secret, hash, now).map(AccountView::of));
    }

    /** Locks the account first: of two resets at once the second finds its link withdrawn. */
    private Outcome<Account, IdentityRefusal> changed(AccountId id, String secret, PasswordHash hash, Instant now) {
        var account = accounts.findForUpdate(id).orElseThrow(() -> new Missing("account"));
        return links.use(secret, TokenPurpose.RESET_PASSWORD, now).then(link -> {
            signIns.endAll(id, SignInEnd.PASSWORD_RESET, now);
            links.withdrawAll(link.email());
            return accounts.record(account.resetPassword(hash, now));
        });
    }
}
