package dev.tutorium.domain.scheduling;

import java.time.Instant;

/**
 * How much the busy times read from a teacher's calendars elsewhere can be relied on.
 *
 * @param asOf  when the one read longest ago was last read
 * @param stale whether that is too long ago to rely on
 */
public record Freshness(Instant asOf, boolean stale) {

    public static Freshness of(Instant asOf, SchedulingPolicy policy, Instant now) {
        return new Freshness(asOf, now.isAfter(asOf.plus(policy.staleAfter())));
    }
}
