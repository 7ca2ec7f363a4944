package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.SignIns;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.identity.SignInEnd;
import dev.tutorium.domain.kernel.SignInId;
import java.time.InstantSource;

/** A member ends the sign-in they are using; its cookie, refresh token and access tokens work no more. */
public final class SignOut {

    private final SignIns signIns;
    private final Transactions transactions;
    private final InstantSource clock;

    public SignOut(SignIns signIns, Transactions transactions, InstantSource clock) {
        this.signIns = signIns;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void signOut(Actor.Member actor) {
        var now = clock.instant();
        transactions.inTransaction(() -> signIns.findForUpdate(new SignInId(actor.signIn()))
                .ifPresent(signIn -> signIns.record(signIn.end(SignInEnd.SIGNED_OUT, now))));
    }
}
