package dev.tutorium.application.payment;

import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.payment.port.Payouts;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.Payout;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Writes down what became of a payout at the provider. The same news twice changes nothing. Runs inside the caller's transaction. */
public final class PayoutSettlement {

    private final Payouts payouts;
    private final Ledger ledger;
    private final InstantSource clock;

    public PayoutSettlement(Payouts payouts, Ledger ledger, InstantSource clock) {
        this.payouts = payouts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What has become available meanwhile may be the next one. */
    void paid(PayoutId id, String reference) {
        settle(id, payout -> payout.paid(reference, clock.instant()), (payout, at) -> {
            ledger.lookAgain(payout.payee());
            return JournalEntry.payoutPaid(payout, at);
        });
    }

    void failed(PayoutId id, String reason) {
        settle(id, payout -> payout.failed(reason, clock.instant()), JournalEntry::payoutReturned);
    }

    private void settle(
            PayoutId id, Function<Payout, Change<Payout>> step, BiFunction<Payout, Instant, JournalEntry> movement) {
        payouts.find(id).map(Payout::id).map(payouts::getForUpdate).ifPresent(payout -> {
            var change = step.apply(payout);
            if (!change.state().equals(payout)) {
                payouts.record(change);
                ledger.post(movement.apply(payout, clock.instant()));
            }
        });
    }
}
