package dev.tutorium.application.payment;

import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.Refund;
import java.time.InstantSource;
import java.util.function.BiConsumer;
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

    /** Nothing where the charge is not one of ours; handled again later where it is not known to be paid yet. */
    void made(PaymentNotice.RefundMade made) {
        if (charges.find(made.charge()).isEmpty()) {
            return;
        }
        if (!(charges.getForUpdate(made.charge()) instanceof Charge.Paid paid)) {
            throw new IllegalStateException("a refund of a charge that is not known to be paid: " + made.charge());
        }
        var change = paid.refundMade(made.reference(), made.amount(), clock.instant());
        var refund = Refund.idOf(made.reference());
        if (!change.state().equals(paid)) {
            charges.record(change);
            var after = (Charge.Paid) change.state();
            ledger.post(JournalEntry.refundMade(
                    paid, after, after.findRefund(refund).orElseThrow(), clock.instant()));
        }
        if (made.failure() != null) {
            returned(refund, made.reference(), made.failure());
        }
    }

    void completed(RefundId refund, String reference) {
        var now = clock.instant();
        settle(refund, paid -> paid.refundCompleted(refund, reference, now), (before, paid) -> {
            if (before.findRefund(refund).orElseThrow().isOwed()) {
                post(paid, refund);
            } else {
                ledger.post(JournalEntry.refundMade(
                        before, paid, paid.findRefund(refund).orElseThrow(), now));
            }
        });
    }

    /** Also where nobody heard before that it was done: then it was done and came back. */
    void returned(RefundId refund, String reference, String reason) {
        var now = clock.instant();
        settle(refund, paid -> paid.refundReturned(refund, reference, reason, now), (_, paid) -> {
            post(paid, refund);
            ledger.post(
                    JournalEntry.refundReturned(paid, paid.findRefund(refund).orElseThrow(), now));
        });
    }

    private void post(Charge.Paid paid, RefundId refund) {
        var done = paid.findRefund(refund).orElseThrow();
        ledger.post(
                done.isInWallet()
                        ? JournalEntry.refundedToWallet(paid, done, clock.instant())
                        : JournalEntry.refunded(paid.id(), done, clock.instant()));
    }

    void declined(RefundId refund, String reason) {
        settle(refund, paid -> paid.refundDeclined(refund, reason, clock.instant()), (_, _) -> {});
    }

    private void settle(
            RefundId refund,
            Function<Charge.Paid, Change<Charge>> step,
            BiConsumer<Charge.Paid, Charge.Paid> afterwards) {
        charges.findByRefund(refund).map(charges::getForUpdate).ifPresent(charge -> {
            var paid = (Charge.Paid) charge;
            var change = step.apply(paid);
            if (!change.state().equals(paid)) {
                charges.record(change);
                afterwards.accept(paid, (Charge.Paid) change.state());
            }
        });
    }
}
