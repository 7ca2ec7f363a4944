package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.identity.port.SignIns;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.Handle;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.identity.SignInEnd;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/**
 * Makes the account with a configured address an admin, at every start and with the same result: it is added without a password
 * where there is none, and then enters by a link. Someone else may have signed up with the address before; as long as it was not
 * proven, that password and those sign-ins end before the account becomes an admin.
 */
public final class FirstAdmin {

    private static final String NAME = "Administrator";

    private static final Actor CONFIGURATION = new Actor.Platform("identity.first-admin");

    private final Accounts accounts;
    private final SignIns signIns;
    private final RoleGranting roles;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;

    public FirstAdmin(
            Accounts accounts,
            SignIns signIns,
            RoleGranting roles,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.signIns = signIns;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome<AccountId, IdentityRefusal> ensure(String address) {
        var email = Fields.email(address);
        var now = clock.instant();
        return NewAccounts.twiceIfRaced(() -> transactions.inTransaction(() -> accounts.findByEmailForUpdate(email)
                .map(account -> promoted(account, now))
                .orElseGet(() -> roles.record(CONFIGURATION, Set.of(), added(email, now)))
                .map(Account::id)));
    }

    private Outcome<Account, IdentityRefusal> promoted(Account account, Instant now) {
        if (account.roles().contains(Role.ADMIN)) {
            return Outcome.accepted(account);
        }
        if (account.emailVerified()) {
            return roles.record(CONFIGURATION, account.roles(), account.grant(Role.ADMIN, now));
        }
        signIns.endAll(account.id(), SignInEnd.EMAIL_CLAIMED, now);
        return roles.record(
                CONFIGURATION, account.roles(), account.withoutPassword().grant(Role.ADMIN, now));
    }

    private Change<Account> added(Email email, Instant now) {
        var id = ids.next();
        return Account.signedUp(
                new AccountId(id),
                email,
                false,
                NAME,
                Handle.suggestedBy(NAME, id.toString().substring(28)),
                Set.of(Role.ADMIN),
                Fields.UTC,
                null,
                now);
    }
}
