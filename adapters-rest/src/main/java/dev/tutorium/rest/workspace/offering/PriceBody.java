package dev.tutorium.rest.workspace.offering;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.kernel.Money;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/** An amount in minor units of a currency. */
@Serdeable
record PriceBody(
        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 0, message = "must be a whole number of minor units, of at most 12 digits") BigDecimal amount,

        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

    static PriceBody of(Money money) {
        return new PriceBody(BigDecimal.valueOf(money.minor()), money.currency().getCurrencyCode());
    }

    Money toMoney() {
        try {
            return Money.of(amount.longValueExact(), currency);
        } catch (IllegalArgumentException e) {
            throw new Malformed("price.currency", "must be an ISO 4217 currency code such as EUR");
        }
    }
}
