package dev.tutorium.domain.scheduling;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a freed time is kept for the one it is offered to.
 *
 * @param percent of the time that is left to its start
 */
public record OfferPeriod(int percent, Duration shortest, Duration longest) {

    /** When an offer lapses; with its start at the latest. */
    public Instant until(Instant now, Instant start) {
        var part = Duration.between(now, start).multipliedBy(percent).dividedBy(100);
        var until = now.plus(clamp(part));
        return until.isAfter(start) ? start : until;
    }

    private Duration clamp(Duration part) {
        if (part.compareTo(shortest) < 0) {
            return shortest;
        }
        return part.compareTo(longest) > 0 ? longest : part;
    }
}
