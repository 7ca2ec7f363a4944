package dev.tutorium.bootstrap;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.identity.port.Secrets;
import dev.tutorium.application.identity.port.SignIns;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.Handle;
import dev.tutorium.domain.identity.IdentityPolicy;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.identity.SignIn;
import dev.tutorium.domain.identity.SignInKind;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SignInId;
import dev.tutorium.rest.kernel.AccessTokens;
import io.micronaut.context.BeanLocator;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;

/** Makes members who are signed in already, where a test is about something else than signing in. */
record Members(
        Transactions transactions, Accounts accounts, SignIns signIns, Secrets secrets, Ids ids, InstantSource clock) {

    /** @param cookie the value of the cookie they carry */
    record Member(AccountId id, String cookie) {}

    static Members of(BeanLocator beans) {
        return new Members(
                beans.getBean(Transactions.class),
                beans.getBean(Accounts.class),
                beans.getBean(SignIns.class),
                beans.getBean(Secrets.class),
                beans.getBean(Ids.class),
                beans.getBean(InstantSource.class));
    }

    Member join(String handle, Role role) {
        var id = new AccountId(ids.next());
        var now = clock.instant();
        transactions.inTransaction(() -> {
            var account = Account.signedUp(
                    id,
                    new Email(handle + "@example.org"),
                    true,
                    handle,
                    new Handle(handle),
                    Set.of(role),
                    ZoneOffset.UTC,
                    null,
                    now);
            accounts.record(account);
        });
        return signedIn(id);
    }

    /** Signs in anew, as after a long time away. */
    Member signedIn(AccountId id) {
        var secret = secrets.next();
        transactions.inTransaction(() -> signIns.record(SignIn.start(
                new SignInId(ids.next()),
                id,
                SignInKind.COOKIE,
                secrets.hash(secret),
                clock.instant(),
                IdentityPolicy.standard())));
        return new Member(id, secret);
    }

    /** What the member shows where a token is asked for: an {@code Authorization} header of a new sign-in. */
    String bearer(AccessTokens tokens, Member member) {
        var signIn = new SignInId(ids.next());
        transactions.inTransaction(() -> signIns.record(SignIn.start(
                signIn,
                member.id(),
                SignInKind.BEARER,
                secrets.hash(secrets.next()),
                clock.instant(),
                IdentityPolicy.standard())));
        return "Bearer " + tokens.issue(member.id(), signIn, Duration.ofMinutes(5));
    }
}
