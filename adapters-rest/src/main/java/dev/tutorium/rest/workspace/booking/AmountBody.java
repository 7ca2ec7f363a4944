package dev.tutorium.rest.workspace.booking;

import dev.tutorium.domain.kernel.Money;
import io.micronaut.serde.annotation.Serdeable;

/** An amount in minor units. */
@Serdeable
record AmountBody(long amount, String currency) {

    static AmountBody of(Money money) {
        return new AmountBody(money.minor(), money.currency().getCurrencyCode());
    }
}
