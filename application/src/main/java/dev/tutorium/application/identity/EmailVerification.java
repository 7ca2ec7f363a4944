package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.identity.view.AccountView;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.identity.TokenPurpose;
import dev.tutorium.domain.kernel.Outcome;
import java.time.InstantSource;

/** Someone confirms the address of their account by the link sent to it. */
public final class EmailVerification {

    private final Links links;
    private final Accounts accounts;
    private final Transactions transactions;
    private final InstantSource clock;

    public EmailVerification(Links links, Accounts accounts, Transactions transactions, InstantSource clock) {
        this.links = links;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Outcome<AccountView, IdentityRefusal> verify(Actor actor, String secret) {
        var now = clock.instant();
        return transactions.inTransaction(() -> links.use(secret, TokenPurpose.VERIFY_EMAIL, now)
                .then(link -> accounts.findByEmailForUpdate(link.email())
                        .map(account -> accounts.record(account.verifyEmail(now)))
                        .orElseGet(() -> Outcome.refused(new IdentityRefusal.LinkInvalid())))
                .map(AccountView::of));
    }
}
