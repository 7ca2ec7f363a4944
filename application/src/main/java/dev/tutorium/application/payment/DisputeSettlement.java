package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.Dispute;
import dev.tutorium.domain.payment.JournalEntry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes down what the provider tells of a dispute; one that is decided gives back what a cancellation had to leave to it. The same news twice changes nothing, and a decision that comes before its opening
 * opens the dispute first. Runs inside the caller's transaction.
 */
public final class DisputeSettlement {

    private final Charges charges;
    private final Ledger ledger;
    private final Ids ids;
    private final InstantSource clock;

    public DisputeSettlement(Charges charges, Ledger ledger, Ids ids, InstantSource clock) {
        this.charges = charges;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Brings the charge in line with its dispute; nothing where the charge is not one of ours.
     *
     * @throws IllegalStateException when it is not known to be paid yet: that news is on its way or will be asked for, so the notice is
     *     to be handled again later
     */
    void settleKnown(ChargeId id, Dispute dispute) {
        if (charges.find(id).isPresent()) {
            if (!(charges.getForUpdate(id) instanceof Charge.Paid paid)) {
                throw new IllegalStateException("a dispute of a charge that is not known to be paid: " + id);
            }
            settle(paid, dispute);
        }
    }

    private void settle(Charge.Paid paid, Dispute dispute) {
        var events = new ArrayList<DomainEvent>();
        var opened = post(paid, paid.disputeOpened(dispute, clock.instant()), dispute.reference(), events);
        var settled = switch (dispute.progress()) {
            case Dispute.Opened _ -> opened;
            case Dispute.Decided decided -> {
                var free = post(
                        opened,
                        opened.disputeDecided(dispute.reference(), decided, clock.instant()),
                        dispute.reference(),
                        events);
                var change = free.refundOwed(new RefundId(ids.next()), clock.instant());
                events.addAll(change.events());
                yield change.state();
            }
        };
        if (!settled.equals(paid)) {
            charges.record(new Change<>(settled, events));
        }
    }

    private Charge.Paid post(Charge.Paid before, Change<Charge> change, String dispute, List<DomainEvent> events) {
        var after = (Charge.Paid) change.state();
        if (!after.equals(before)) {
            ledger.post(JournalEntry.disputed(
                    before, after, after.findDispute(dispute).orElseThrow(), clock.instant()));
            events.addAll(change.events());
        }
        return after;
    }
}
