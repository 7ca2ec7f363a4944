package dev.tutorium.application.payment;

import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.JournalEntry;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes down what became of a refund at the provider. The same news twice changes nothing. Runs inside the caller's transaction. */
public final class RefundSettlement {

    private final Charges charges;
    private final Ledger ledger;
    private final InstantSource clock;

    public RefundSettlement(Charges charges, Ledger ledger, InstantSource clock) {
        this.charges = charges;
        this.ledger = ledger;
        this.clock = clock;
    }

    void completed(RefundId refund, String reference) {
        var now = clock.instant();
        settle(refund, paid -> paid.refundCompleted(refund, reference, now), paid -> {
            var done = paid.findRefund(refund).orElseThrow();
            ledger.post(
                    done.isInWallet()
                            ? JournalEntry.refundedToWallet(paid, done, now)
                            : JournalEntry.refunded(paid.id(), done, now));
        });
    }

    void declined(RefundId refund, String reason) {
        settle(refund, paid -> paid.refundDeclined(refund, reason, clock.instant()), _ -> {});
    }

    private void settle(RefundId refund, Function<Charge.Paid, Change<Charge>> step, Consumer<Charge.Paid> afterwards) {
        charges.findByRefund(refund).map(charges::getForUpdate).ifPresent(charge -> {
            var paid = (Charge.Paid) charge;
            var change = step.apply(paid);
            if (!change.state().equals(paid)) {
                charges.record(change);
                afterwards.accept((Charge.Paid) change.state());
            }
        });
    }
}
