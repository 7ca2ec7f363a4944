package dev.tutorium.rest.workspace.booking;

import dev.tutorium.domain.booking.Tier;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/** With at least this notice before the start, this much comes back. */
@Serdeable
record TierBody(
        @NotNull @Min(0) @Max(2160) Integer noticeHours,
        @NotNull @Min(0) @Max(100) Integer refundPercent) {

    static TierBody of(Tier tier) {
        return new TierBody(Math.toIntExact(tier.notice().toHours()), tier.refundPercent());
    }

    Tier toTier() {
        return Tier.of(Duration.ofHours(noticeHours), refundPercent);
    }
}
