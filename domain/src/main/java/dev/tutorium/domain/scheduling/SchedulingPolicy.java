package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;

/**
 * The platform's numbers for time and slots. The standard ones are the defaults of a service and the bounds of a request;
 * configuration may replace them.
 *
 * @param notice             of a service that sets none
 * @param horizon            of a service that sets none
 * @param longestQueryDays   dates one slots query may span
 * @param nearest            free slots offered in place of one that is not free
 * @param nearestReach       how far before and after the asked time those are looked for
 * @param schedulesPerPerson weekly schedules one person may keep
 * @param rulesPerSchedule   rules in one weekly schedule
 * @param rangesPerDate      separate hours on one overridden date
 * @param longestTimeOffDays dates one time off may span
 * @param shortestSeries     lessons of a weekly series, at least
 * @param longestSeries      lessons of a weekly series, at most
 * @param staleAfter         how long busy times read from a calendar elsewhere are relied on
 * @param offers             how long a freed time is kept for the first in a waitlist
 */
public record SchedulingPolicy(
        Duration notice,
        Duration horizon,
        int longestQueryDays,
        int nearest,
        Duration nearestReach,
        int schedulesPerPerson,
        int rulesPerSchedule,
        int rangesPerDate,
        int longestTimeOffDays,
        int shortestSeries,
        int longestSeries,
        Duration staleAfter,
        OfferPeriod offers) {

    public static SchedulingPolicy standard() {
        return new SchedulingPolicy(
                Duration.ofHours(2),
                Duration.ofDays(60),
                62,
                5,
                Duration.ofDays(7),
                20,
                100,
                24,
                366,
                2,
                52,
                Duration.ofHours(1),
                new OfferPeriod(10, Duration.ofMinutes(15), Duration.ofHours(24)));
    }

    /** The terms of a service that leaves everything but its duration to the platform: the step is the duration. */
    public SlotTerms terms(Duration duration) {
        return new SlotTerms(
                null,
                duration,
                new Grid(duration, Packing.STEP),
                Buffers.NONE,
                new LeadTime(notice, horizon),
                Maxima.NONE,
                GroupSize.ONE);
    }

    /** The part of a calendar to read when one time is asked for: that time and where its nearest alternatives may lie. */
    public TimeRange around(Instant start) {
        return new TimeRange(start.minus(nearestReach), start.plus(nearestReach));
    }
}
