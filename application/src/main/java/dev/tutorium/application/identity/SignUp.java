package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.identity.port.Passwords;
import dev.tutorium.application.identity.view.GrantedSignIn;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.identity.IdentityPolicy;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.identity.SignInKind;
import dev.tutorium.domain.identity.SignUpWish;
import dev.tutorium.domain.kernel.Outcome;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Someone makes an account with a password and is signed in at once; a link to confirm the address follows by mail. */
public final class SignUp {

    /**
     * What the new member tells.
     *
     * @param zone the IANA zone; UTC when null
     */
    public record Command(
            String name,
            String email,
            String password,
            Role role,
            @Nullable String zone) {}

    private final Accounts accounts;
    private final NewAccounts newAccounts;
    private final SignInOpening opening;
    private final Passwords passwords;
    private final Transactions transactions;
    private final InstantSource clock;
    private final IdentityPolicy policy;

    public SignUp(
            Accounts accounts,
            NewAccounts newAccounts,
            SignInOpening opening,
            Passwords passwords,
            Transactions transactions,
            InstantSource clock,
            IdentityPolicy policy) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.opening = opening;
        this.passwords = passwords;
        this.transactions = transactions;
        this.clock = clock;
        this.policy = policy;
    }

    public Outcome<GrantedSignIn, IdentityRefusal> signUp(Actor actor, Command command) {
        var email = Fields.email(command.email());
        var wish = new SignUpWish(
                Fields.name(command.name()), Fields.signUpRole(command.role()), Fields.zone(command.zone()));
        var password = Fields.password(command.password(), email, wish.name(), policy);
        if (accounts.findByEmail(email).isPresent()) {
            return Outcome.refused(new IdentityRefusal.EmailTaken());
        }
        var hash = passwords.hash(password);
        var now = clock.instant();
        return NewAccounts.twiceIfRaced(() -> transactions.inTransaction(() -> newAccounts
                .addUnconfirmed(wish, email, hash, now)
                .map(account -> opening.open(account, SignInKind.BEARER, now))));
    }
}
