package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.identity.port.Secrets;
import dev.tutorium.application.identity.port.SignIns;
import dev.tutorium.application.identity.view.GrantedSignIn;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.IdentityPolicy;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.identity.SecretHash;
import dev.tutorium.domain.identity.SignIn;
import dev.tutorium.domain.identity.SignIn.Rotation;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A refresh token is exchanged for the next one. One that was exchanged before ends its sign-in. */
public final class SignInRenewal {

    private final SignIns signIns;
    private final Accounts accounts;
    private final Secrets secrets;
    private final SignInOpening opening;
    private final Transactions transactions;
    private final InstantSource clock;
    private final IdentityPolicy policy;

    public SignInRenewal(
            SignIns signIns,
            Accounts accounts,
            Secrets secrets,
            SignInOpening opening,
            Transactions transactions,
            InstantSource clock,
            IdentityPolicy policy) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.secrets = secrets;
        this.opening = opening;
        this.transactions = transactions;
        this.clock = clock;
        this.policy = policy;
    }

    /** The refusal is made after the transaction, which must commit the end of a sign-in whose token was reused. */
    public Outcome<GrantedSignIn, IdentityRefusal> renew(Actor actor, String refreshToken) {
        var now = clock.instant();
        var presented = secrets.hash(refreshToken);
        var renewed = transactions.inTransaction(
                () -> signIns.findBySecretForUpdate(presented).flatMap(signIn -> exchanged(signIn, presented, now)));
        return renewed.<Outcome<GrantedSignIn, IdentityRefusal>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(new IdentityRefusal.SignInOver()));
    }

    private Optional<GrantedSignIn> exchanged(SignIn signIn, SecretHash presented, Instant now) {
        var account = accounts.find(signIn.account()).filter(Account::isActive);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        var next = secrets.next();
        return switch (signIn.rotate(presented, secrets.hash(next), now, policy)) {
            case Rotation.Renewed(var change) -> {
                signIns.record(change);
                yield Optional.of(opening.granted(account.get(), change.state(), next));
            }
            case Rotation.Reused(var change) -> {
                signIns.record(change);
                yield Optional.empty();
            }
            case Rotation.Over() -> Optional.empty();
        };
    }
}
