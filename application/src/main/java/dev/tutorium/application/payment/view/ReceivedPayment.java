package dev.tutorium.application.payment.view;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.ChargePurpose;
import java.time.Instant;
import java.util.UUID;

/**
 * A payment as its teacher sees it.
 *
 * @param refunded what goes or went back to the student
 * @param share    the teacher's part, less refunds
 */
public record ReceivedPayment(
        UUID charge,
        UUID student,
        String studentName,
        ChargePurpose purpose,
        String title,
        Money amount,
        Money refunded,
        Money share,
        Instant paidAt) {

    /** How much of it went or goes back. */
    public enum Status {
        PAID,
        PARTIALLY_REFUNDED,
        REFUNDED
    }

    public Status status() {
        if (refunded.isZero()) {
            return Status.PAID;
        }
        return refunded.equals(amount) ? Status.REFUNDED : Status.PARTIALLY_REFUNDED;
    }
}
