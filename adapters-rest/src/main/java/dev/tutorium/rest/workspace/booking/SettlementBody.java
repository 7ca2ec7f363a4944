package dev.tutorium.rest.workspace.booking;

import dev.tutorium.domain.booking.Settlement;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a cancelled seat ended, and what came back. */
@Serdeable
record SettlementBody(
        Instant at,
        String by,
        int refundPercent,
        AmountBody refund,
        String explanation,
        @Nullable String reason) {

    static @Nullable SettlementBody of(@Nullable Settlement settlement) {
        return settlement == null
                ? null
                : new SettlementBody(
                        settlement.at(),
                        settlement.by().name().toLowerCase(Locale.ROOT),
                        settlement.refundPercent(),
                        AmountBody.of(settlement.refund()),
                        settlement.explanation(),
                        settlement.reason());
    }
}
