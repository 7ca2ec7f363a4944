package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SeatId;

/**
 * What a cancellation comes to for one seat.
 *
 * @param paid           what the student paid, or was about to
 * @param refund         what comes back of it
 * @param credit         what becomes of the credit that paid
 * @param compensation   what the teacher owes the student besides; mostly zero
 * @param reasonRequired whether it needs a reason, being late
 */
public record CancellationDecision(
        SeatId seat,
        AccountId student,
        Money paid,
        int refundPercent,
        Money refund,
        CreditEffect credit,
        Money compensation,
        boolean reasonRequired,
        CancellationGround ground) {

    /** What the student does not get back. */
    public Money kept() {
        return paid.minus(refund);
    }

    /** In words that may be shown to the student and kept with the refund. */
    public String explanation() {
        var besides = compensation.isPositive() ? "; the teacher owes %s for it".formatted(compensation) : "";
        return ground.explanation() + credit.explanation() + besides;
    }
}
