package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.JournalEntry;
import java.time.Duration;
import java.time.InstantSource;

/** Makes earned portions available once they were held long enough. */
public final class ShareRelease {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int BATCH = 100;

    private final Charges charges;
    private final Ledger ledger;
    private final Transactions transactions;
    private final InstantSource clock;

    public ShareRelease(Charges charges, Ledger ledger, Transactions transactions, InstantSource clock) {
        this.charges = charges;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    public RecurringJob job() {
        return new RecurringJob("payment.share-release", EVERY, this::run);
    }

    void run() {
        charges.maturing(clock.instant(), BATCH).forEach(this::release);
    }

    private void release(ChargeId id) {
        transactions.inTransaction(() -> {
            if (charges.getForUpdate(id) instanceof Charge.Paid paid) {
                var now = clock.instant();
                for (var due : paid.due(now)) {
                    if (due.amount().isPositive()) {
                        ledger.post(JournalEntry.released(id, due, now));
                    }
                }
                charges.record(paid.release(now));
            }
        });
    }
}
