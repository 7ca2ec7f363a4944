package dev.tutorium.application.goodwill;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Text;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.application.trust.Deed;
import dev.tutorium.domain.goodwill.Entry;
import dev.tutorium.domain.goodwill.GoodwillRefusal;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import java.time.InstantSource;
import java.util.Map;

/** An admin gives points by hand, as many as they think right, and answers for it. */
public final class PointGranting {

    private static final int LONGEST_NOTE = 500;

    private final Accounts accounts;
    private final PointKeeping points;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final InstantSource clock;

    public PointGranting(
            Accounts accounts, PointKeeping points, AuditTrail trail, Transactions transactions, InstantSource clock) {
        this.accounts = accounts;
        this.points = points;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Outcome<Entry.Granted, GoodwillRefusal> grant(
            Actor.Member admin, AccountId receiver, int many, String note) {
        var why = Text.line("reason", note, LONGEST_NOTE);
        return transactions.inTransaction(() -> {
            if (accounts.find(receiver).filter(Account::isActive).isEmpty()) {
                throw new Missing("user");
            }
            return points.grant(receiver, many, admin.id(), why, clock.instant())
                    .map(grant -> {
                        trail.note(
                                admin,
                                Deed.of("goodwill.grant", "account", receiver),
                                Map.of(),
                                Map.of("points", String.valueOf(grant.points()), "reason", grant.note()));
                        return grant;
                    });
        });
    }
}
