package dev.tutorium.rest.workspace.payment;

import dev.tutorium.application.kernel.Given;
import dev.tutorium.application.payment.DiscountFields;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
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
 * @param validFrom      null for no beginning, as validTo for no end; left out, it stays
 * @param maxRedemptions 0 for no limit, as in maxPerStudent
 * @param minimum        what the price must come to; an amount of 0 for none
 * @param offeringIds    services and courses it is for; empty for all
 */
@Serdeable
record DiscountEditBody(
        @Nullable @Size(max = 40) String code,

        @Nullable @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal percent,

        @Nullable @Valid SumBody amount,

        @Schema(implementation = Instant.class) @Nullable Given<Instant> validFrom,

        @Schema(implementation = Instant.class) @Nullable Given<Instant> validTo,

        @Nullable @Min(0) Integer maxRedemptions,
        @Nullable @Min(0) Integer maxPerStudent,
        @Nullable @Valid SumBody minimum,
        @Nullable @Size(max = 100) Set<@NotNull UUID> offeringIds) {

    DiscountFields toFields() {
        return new DiscountFields(
                code,
                DiscountFields.value(percent, amount == null ? null : amount.toMoney("amount")),
                Given.orLeftOut(validFrom),
                Given.orLeftOut(validTo),
                maxRedemptions,
                maxPerStudent,
                minimum == null ? null : minimum.toMoney("minimum"),
                offeringIds);
    }
}
