package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A period of a subscription that the payer has paid, as the provider tells.
 *
 * @param subscription the provider's reference of the subscription
 * @param invoice      the provider's reference of the period: it is paid once
 * @param first        whether it is the one that was paid at the checkout
 * @param payment      the provider's reference of the money
 * @param fee          what the provider keeps of it; zero when it does not say
 */
public record PaidPeriod(
        String subscription,
        String invoice,
        boolean first,
        String payment,
        Money amount,
        Money fee,
        Instant from,
        Instant until) {

    public PaidPeriod {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a period from " + from + " until " + until);
        }
    }

    /** The charge of a period that was not the first: the same for whoever hears of it, in whatever order. */
    public static ChargeId chargeOf(String invoice) {
        return new ChargeId(UUID.nameUUIDFromBytes(("period:" + invoice).getBytes(StandardCharsets.UTF_8)));
    }
}
