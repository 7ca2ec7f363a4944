package dev.tutorium.domain.scheduling;

import java.time.Duration;

/**
 * How long before its start a session can be booked, in elapsed time.
 *
 * @param notice  at least
 * @param horizon at most
 */
public record LeadTime(Duration notice, Duration horizon) {

    public LeadTime {
        if (notice.isNegative() || horizon.isNegative()) {
            throw new IllegalArgumentException("notice and horizon are not negative");
        }
    }
}
