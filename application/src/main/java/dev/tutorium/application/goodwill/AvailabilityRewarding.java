package dev.tutorium.application.goodwill;

import dev.tutorium.application.goodwill.port.Helpers;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.goodwill.Reason;
import dev.tutorium.domain.goodwill.UtcCalendar;
import java.time.Duration;
import java.time.InstantSource;

/** Rewards those who are available to help, once a day: at the first look of the day that finds them so. */
public final class AvailabilityRewarding {

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int BATCH = 200;

    private final Helpers helpers;
    private final PointKeeping points;
    private final Transactions transactions;
    private final InstantSource clock;

    public AvailabilityRewarding(Helpers helpers, PointKeeping points, Transactions transactions, InstantSource clock) {
        this.helpers = helpers;
        this.points = points;
        this.transactions = transactions;
        this.clock = clock;
    }

    public RecurringJob job() {
        return new RecurringJob("goodwill.availability-rewarding", EVERY, this::run);
    }

    void run() {
        var now = clock.instant();
        var day = UtcCalendar.dateOf(now);
        for (var helper : helpers.unrewarded(day, BATCH)) {
            var _ = transactions.inTransaction(() -> points.award(new Reason.AvailabilityBonus(day), helper, now));
        }
    }
}
