package dev.tutorium.rest.school.payment;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.DiscountCode;
import dev.tutorium.rest.kernel.SnakeCase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A discount code of the platform; {@code redeemed} counts the redemptions that stand. */
@SnakeCase
record PlatformCodeBody(
        UUID id,
        String code,
        @Nullable BigDecimal percent,
        @Nullable Long amountCents,
        @Nullable Long minimumCents,
        @Nullable String currency,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        @Nullable Integer maxRedemptions,
        @Nullable Integer maxPerStudent,
        List<UUID> offeringIds,
        int redeemed,
        Instant createdAt,
        long version) {

    static PlatformCodeBody of(DiscountCode code) {
        var limits = code.limits();
        var amount = code.value() instanceof DiscountCode.Fixed(var fixed) ? fixed : null;
        return new PlatformCodeBody(
                code.id().value(),
                code.code(),
                code.value() instanceof DiscountCode.Percent(var basisPoints)
                        ? BigDecimal.valueOf(basisPoints, 2)
                        : null,
                amount == null ? null : (Long) amount.minor(),
                limits.minimum() == null ? null : (Long) limits.minimum().minor(),
                currency(amount, limits.minimum()),
                limits.from(),
                limits.to(),
                limits.total(),
                limits.perStudent(),
                limits.offerings().stream().sorted().toList(),
                code.redeemed(),
                code.createdAt(),
                code.version());
    }

    private static @Nullable String currency(@Nullable Money... amounts) {
        return Stream.of(amounts)
                .filter(Objects::nonNull)
                .map(amount -> amount.currency().getCurrencyCode())
                .findFirst()
                .orElse(null);
    }
}
