package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.domain.booking.BookingEvent.SeatCancelled;
import dev.tutorium.domain.payment.JournalEntry;

/** What a teacher owes a student for cancelling late goes into the student's wallet, once per seat. */
public final class Compensation implements Reaction<SeatCancelled> {

    private final Ledger ledger;
    private final Transactions transactions;

    public Compensation(Ledger ledger, Transactions transactions) {
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "payment.compensation";
    }

    @Override
    public Class<SeatCancelled> event() {
        return SeatCancelled.class;
    }

    @Override
    public void react(SeatCancelled event) {
        if (event.compensation().isPositive()) {
            var entry = JournalEntry.compensated(
                    "seat:" + event.seat().value(), event.teacher(), event.student(), event.compensation(), event.at());
            transactions.inTransaction(() -> {
                ledger.post(entry);
            });
        }
    }
}
