package dev.tutorium.application.payment.port;

import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.kernel.SubscriptionId;
import dev.tutorium.domain.payment.Dispute;
import dev.tutorium.domain.payment.PaidPeriod;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider's webhook tells, in our words. May come twice, late and in any order. Our own ids come back from the provider,
 * which was given them with the order.
 */
public sealed interface PaymentNotice {

    /** The provider's id of the event, the same whenever it is sent again. */
    String eventId();

    /** When it happened, as the provider says. */
    Instant at();

    /** A checkout was paid, reserved or closed. */
    record CheckoutChanged(String eventId, Instant at, ChargeId charge, String checkout, CheckoutStatus status)
            implements PaymentNotice {}

    /** A period of a subscription was paid, the first or another. */
    record PeriodPaid(String eventId, Instant at, SubscriptionId subscription, PaidPeriod period)
            implements PaymentNotice {}

    /** What a period costs could not be collected; {@code from} is when it begins. */
    record PeriodFailed(String eventId, Instant at, SubscriptionId subscription, Instant from)
            implements PaymentNotice {}

    /** A subscription is over; {@code reference} is the provider's. */
    record SubscriptionEnded(String eventId, Instant at, SubscriptionId subscription, String reference)
            implements PaymentNotice {}

    /** A refund that we ordered is done. */
    record RefundDone(String eventId, Instant at, RefundId refund, String reference) implements PaymentNotice {}

    /** A refund that we ordered has failed, at once or after it was done: its money is with the provider. */
    record RefundReturned(String eventId, Instant at, RefundId refund, String reference, String reason)
            implements PaymentNotice {}

    /**
     * A refund that we did not order, as by hand at the provider's own pages.
     *
     * @param failure why its money came back to the provider; null when it did not
     */
    record RefundMade(
            String eventId,
            Instant at,
            ChargeId charge,
            String reference,
            Money amount,
            @Nullable String failure) implements PaymentNotice {}

    /** What one webhook tells of several things. */
    record Several(String eventId, Instant at, List<PaymentNotice> notices) implements PaymentNotice {

        public Several {
            notices = List.copyOf(notices);
        }
    }

    /**
     * The payer's bank disputes a payment, or has decided a dispute. The facts of a dispute are the same in all notices of it; only
     * its progress differs.
     *
     * @param dispute as it stands by this notice
     */
    record DisputeChanged(String eventId, Instant at, ChargeId charge, Dispute dispute) implements PaymentNotice {}

    /** A payout that we ordered is done. */
    record TransferDone(String eventId, Instant at, PayoutId payout, String reference) implements PaymentNotice {}

    /** A payout that we ordered will not be done. */
    record TransferRejected(String eventId, Instant at, PayoutId payout, String reason) implements PaymentNotice {}

    /** A payee's account can be paid out to, or cannot any more. */
    record AccountChanged(String eventId, Instant at, String account, PayoutOnboarding.Readiness readiness)
            implements PaymentNotice {}

    /** Genuine, but of no meaning to us: a declined card that can be tried again, or a kind we do not use. */
    record Other(String eventId, Instant at, String kind) implements PaymentNotice {}
}
