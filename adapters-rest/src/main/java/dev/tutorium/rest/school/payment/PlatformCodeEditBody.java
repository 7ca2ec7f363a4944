package dev.tutorium.rest.school.payment;

import dev.tutorium.application.kernel.Given;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.payment.DiscountFields;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.rest.kernel.SnakeCase;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an admin writes about a discount code; a new one needs a code and either percent or amount.
 *
 * @param minimumCents   what the price must come to; 0 for none
 * @param currency       of the amount and the minimum
 * @param validFrom      null for no beginning, as validTo for no end; left out, it stays
 * @param maxRedemptions 0 for no limit, as in maxPerStudent
 * @param offeringIds    services and courses it is for; empty for all
 */
@SnakeCase
record PlatformCodeEditBody(
        @Nullable @Size(max = 40) String code,

        @Nullable @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal percent,

        @Nullable @PositiveOrZero Long amountCents,
        @Nullable @PositiveOrZero Long minimumCents,
        @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,

        @Schema(implementation = Instant.class) @Nullable Given<Instant> validFrom,

        @Schema(implementation = Instant.class) @Nullable Given<Instant> validTo,

        @Nullable @Min(0) Integer maxRedemptions,
        @Nullable @Min(0) Integer maxPerStudent,
        @Nullable @Size(max = 100) Set<@NotNull UUID> offeringIds) {

    DiscountFields toFields() {
        return new DiscountFields(
                code,
                DiscountFields.value(percent, money(amountCents)),
                Given.orLeftOut(validFrom),
                Given.orLeftOut(validTo),
                maxRedemptions,
                maxPerStudent,
                money(minimumCents),
                offeringIds);
    }

    private @Nullable Money money(@Nullable Long cents) {
        if (cents == null) {
            return null;
        }
        if (currency == null) {
            throw new Malformed("currency", "must be given with an amount");
        }
        try {
            return Money.of(cents, currency);
        } catch (IllegalArgumentException e) {
            throw new Malformed("currency", "must be an ISO 4217 currency code such as EUR");
        }
    }
}
