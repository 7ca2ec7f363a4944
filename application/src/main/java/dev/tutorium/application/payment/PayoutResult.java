package dev.tutorium.application.payment;

import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.PaymentRefusal;
import dev.tutorium.domain.payment.Payout;

/** What became of one payout of a batch. */
public sealed interface PayoutResult {

    record Done(Payout payout) implements PayoutResult {}

    record Refused(PayoutId payout, PaymentRefusal why) implements PayoutResult {}

    /** There is no such payout. */
    record Unknown(PayoutId payout) implements PayoutResult {}

    /** Someone else changed it in the same moment. */
    record Changed(PayoutId payout) implements PayoutResult {}
}
