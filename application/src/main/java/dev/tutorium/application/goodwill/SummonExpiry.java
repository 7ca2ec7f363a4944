package dev.tutorium.application.goodwill;

import dev.tutorium.application.goodwill.port.Summons;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.goodwill.GoodwillPolicy;
import dev.tutorium.domain.goodwill.GoodwillRefusal;
import dev.tutorium.domain.goodwill.Summon;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SummonId;
import java.time.Duration;
import java.time.InstantSource;

/** Ends the summons to which nobody came in time. */
public final class SummonExpiry {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int BATCH = 100;

    private final Summons summons;
    private final GoodwillPolicy policy;
    private final Transactions transactions;
    private final InstantSource clock;

    public SummonExpiry(Summons summons, GoodwillPolicy policy, Transactions transactions, InstantSource clock) {
        this.summons = summons;
        this.policy = policy;
        this.transactions = transactions;
        this.clock = clock;
    }

    public RecurringJob job() {
        return new RecurringJob("goodwill.summon-expiry", EVERY, this::run);
    }

    void run() {
        var askedBefore = clock.instant().minus(policy.summonLife());
        for (var id : summons.waitingSince(askedBefore, BATCH)) {
            var _ = transactions.inTransaction(() -> expire(id));
        }
    }

    /** Refused where someone came, or the student gave up, meanwhile. */
    private Outcome<Summon, GoodwillRefusal> expire(SummonId id) {
        return summons.getForUpdate(id)
                .expire(clock.instant(), policy)
                .map(change -> change.events().isEmpty() ? change.state() : summons.record(change));
    }
}
