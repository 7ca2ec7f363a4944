package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.Secrets;
import dev.tutorium.application.identity.port.SignIns;
import dev.tutorium.application.identity.view.AccountView;
import dev.tutorium.application.identity.view.GrantedSignIn;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.IdentityPolicy;
import dev.tutorium.domain.identity.SignIn;
import dev.tutorium.domain.identity.SignInKind;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SignInId;
import java.time.Instant;

/** Opens sign-ins for the activities that have made sure of who someone is; called in their transaction. */
public final class SignInOpening {

    private final SignIns signIns;
    private final Secrets secrets;
    private final Ids ids;
    private final IdentityPolicy policy;

    public SignInOpening(SignIns signIns, Secrets secrets, Ids ids, IdentityPolicy policy) {
        this.signIns = signIns;
        this.secrets = secrets;
        this.ids = ids;
        this.policy = policy;
    }

    GrantedSignIn open(Account account, SignInKind kind, Instant now) {
        var secret = secrets.next();
        var started = SignIn.start(new SignInId(ids.next()), account.id(), kind, secrets.hash(secret), now, policy);
        signIns.record(started);
        return granted(account, started.state(), secret);
    }

    /** A short sign-in of someone else in the account's name. */
    GrantedSignIn impersonate(Account account, AccountId behind, Instant now) {
        var secret = secrets.next();
        var id = new SignInId(ids.next());
        var started = SignIn.impersonate(id, account.id(), behind, secrets.hash(secret), now, policy);
        signIns.record(started);
        return granted(account, started.state(), secret);
    }

    GrantedSignIn granted(Account account, SignIn signIn, String secret) {
        return new GrantedSignIn(
                AccountView.of(account), signIn.id(), secret, signIn.expiresAt(), policy.accessLifetime());
    }
}
