package dev.tutorium.rest.workspace.payment;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.kernel.Money;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/** An amount in minor units, as it is written. */
@Serdeable
record SumBody(
        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 0, message = "must be a whole number of minor units, of at most 12 digits") BigDecimal amount,

        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

    Money toMoney(String field) {
        try {
            return Money.of(amount.longValueExact(), currency);
        } catch (IllegalArgumentException e) {
            throw new Malformed(field + ".currency", "must be an ISO 4217 currency code such as EUR");
        }
    }
}
