package dev.tutorium.domain.booking;

import java.time.Duration;

/** One step of a cancellation policy: with at least this notice before the start, this much comes back. */
public record Tier(Duration notice, int refundPercent) {

    public static Tier of(Duration notice, int refundPercent) {
        return new Tier(notice, refundPercent);
    }
}
