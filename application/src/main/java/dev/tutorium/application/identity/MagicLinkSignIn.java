package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.identity.port.SignIns;
import dev.tutorium.application.identity.view.GrantedSignIn;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.identity.OneTimeToken;
import dev.tutorium.domain.identity.SignInEnd;
import dev.tutorium.domain.identity.SignInKind;
import dev.tutorium.domain.identity.TokenPurpose;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * Someone signs in by the link in a mail, which also proves the address. An address without an account gets one. An account that
 * had not proven its address is taken over by whoever does: the earlier password and sign-ins end.
 */
public final class MagicLinkSignIn {

    private final Links links;
    private final Accounts accounts;
    private final NewAccounts newAccounts;
    private final SignIns signIns;
    private final SignInOpening opening;
    private final Transactions transactions;
    private final InstantSource clock;

    public MagicLinkSignIn(
            Links links,
            Accounts accounts,
            NewAccounts newAccounts,
            SignIns signIns,
            SignInOpening opening,
            Transactions transactions,
            InstantSource clock) {
        this.links = links;
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.signIns = signIns;
        this.opening = opening;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the link would sign in now; asking does not use it up. */
    public boolean isValid(Actor actor, String secret) {
        return links.find(secret, TokenPurpose.MAGIC_LINK, clock.instant()).isPresent();
    }

    public Outcome<GrantedSignIn, IdentityRefusal> signIn(Actor actor, String secret) {
        var now = clock.instant();
        return NewAccounts.twiceIfRaced(() ->
                transactions.inTransaction(() -> links.use(secret, TokenPurpose.MAGIC_LINK, now)
                        .then(link -> owner(link, now))
                        .map(account -> opening.open(account, SignInKind.COOKIE, now))));
    }

    private Outcome<Account, IdentityRefusal> owner(OneTimeToken.Issued link, Instant now) {
        var known = accounts.findByEmailForUpdate(link.email());
        if (known.isEmpty()) {
            var wish = Objects.requireNonNull(link.wish(), "a sign-in link carries a wish");
            return newAccounts.addConfirmed(wish, link.email(), now);
        }
        var account = known.get();
        if (!account.isActive()) {
            return Outcome.refused(new IdentityRefusal.AccountSuspended());
        }
        if (account.emailVerified()) {
            return Outcome.accepted(account);
        }
        signIns.endAll(account.id(), SignInEnd.EMAIL_CLAIMED, now);
        return accounts.record(account.claimEmail(now));
    }
}
