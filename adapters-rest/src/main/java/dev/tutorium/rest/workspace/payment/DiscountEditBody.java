package dev.tutorium.rest.workspace.payment;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.payment.DiscountFields;
import dev.tutorium.domain.payment.DiscountCode;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher writes about a discount code; a new one needs a code and either percent or amount.
 *
 * @param maxRedemptions 0 for no limit, as in maxPerStudent
 * @param minimum        what the price must come to; an amount of 0 for none
 * @param offeringIds    services and courses it is for; empty for all
 */
@Serdeable
record DiscountEditBody(
        @Nullable @Size(max = 40) String code,

        @Nullable @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal percent,

        @Nullable @Valid SumBody amount,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        @Nullable @Min(0) Integer maxRedemptions,
        @Nullable @Min(0) Integer maxPerStudent,
        @Nullable @Valid SumBody minimum,
        @Nullable @Size(max = 100) Set<@NotNull UUID> offeringIds) {

    DiscountFields toFields() {
        return new DiscountFields(
                code,
                value(),
                validFrom,
                validTo,
                maxRedemptions,
                maxPerStudent,
                minimum == null ? null : minimum.toMoney("minimum"),
                offeringIds);
    }

    private DiscountCode.@Nullable Value value() {
        if (percent != null && amount != null) {
            throw new Malformed("amount", "must not be given with percent");
        }
        if (percent != null) {
            return new DiscountCode.Percent(percent.movePointRight(2).intValueExact());
        }
        if (amount == null) {
            return null;
        }
        var money = amount.toMoney("amount");
        if (!money.isPositive()) {
            throw new Malformed("amount", "must be more than zero");
        }
        return new DiscountCode.Fixed(money);
    }
}
