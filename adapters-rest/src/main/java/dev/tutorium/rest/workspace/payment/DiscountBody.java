package dev.tutorium.rest.workspace.payment;

import dev.tutorium.domain.payment.DiscountCode;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A discount code as its teacher sees it; {@code redeemed} counts the redemptions that stand. */
@Serdeable
record DiscountBody(
        UUID id,
        String code,
        @Nullable BigDecimal percent,
        @Nullable AmountBody amount,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        @Nullable Integer maxRedemptions,
        @Nullable Integer maxPerStudent,
        @Nullable AmountBody minimum,
        List<UUID> offeringIds,
        int redeemed,
        Instant createdAt,
        long version) {

    static DiscountBody of(DiscountCode code) {
        var limits = code.limits();
        var minimum = limits.minimum();
        return new DiscountBody(
                code.id().value(),
                code.code(),
                code.value() instanceof DiscountCode.Percent(var basisPoints)
                        ? BigDecimal.valueOf(basisPoints, 2)
                        : null,
                code.value() instanceof DiscountCode.Fixed(var amount) ? AmountBody.of(amount) : null,
                limits.from(),
                limits.to(),
                limits.total(),
                limits.perStudent(),
                minimum == null ? null : AmountBody.of(minimum),
                limits.offerings().stream().sorted().toList(),
                code.redeemed(),
                code.createdAt(),
                code.version());
    }
}
