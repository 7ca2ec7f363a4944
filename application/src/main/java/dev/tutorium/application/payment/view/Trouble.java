package dev.tutorium.application.payment.view;

import dev.tutorium.domain.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not go on without a person.
 *
 * @param id      of the refund, the payout, the period or the event
 * @param about   the charge of a refund, the payee of a payout, the subscription of a period, the aggregate
 *                of an event
 * @param what    the reactions that the event is for, the provider's reference of a period; else nothing
 * @param person  to whom the money is owed; null for a delivery
 * @param amount  null for a delivery
 * @param reason  as the provider or the failure told it
 */
public record Trouble(
        Kind kind,
        UUID id,
        UUID about,
        @Nullable String what,
        @Nullable String person,
        @Nullable Money amount,
        String reason,
        Instant since) {

    public enum Kind {
        REFUND_DECLINED,
        PAYOUT_FAILED,
        /** A period of a subscription was paid, but not with what was agreed: nothing of it is booked. */
        PERIOD_DIFFERS,
        /** An event that a reaction failed to handle so often that it is not delivered any more. */
        DELIVERY_PARKED
    }
}
