package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a seat ended when it was not held: who ended it, what came back, and why so much.
 *
 * @param reason      what the one who ended it said
 * @param explanation the rule and the figures it used
 */
public record Settlement(
        Instant at,
        Party by,
        int refundPercent,
        Money refund,
        String explanation,
        @Nullable String reason) {

    /** Whether everything came back, and with it a credit or a trial. */
    public boolean givesAllBack() {
        return refundPercent == 100;
    }
}
