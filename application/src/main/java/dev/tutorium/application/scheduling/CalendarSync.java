package dev.tutorium.application.scheduling;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.scheduling.port.CalendarSource;
import dev.tutorium.application.scheduling.port.CalendarSource.Reading;
import dev.tutorium.application.scheduling.port.CalendarSource.Request;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.application.scheduling.port.ExternalCalendars;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.ExternalCalendar;
import dev.tutorium.domain.scheduling.SyncPolicy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * Reads the calendars elsewhere that are due, side by side, as one that hangs must not hold up the others. What was read replaces
 * what was there in one transaction; the network is never waited for inside one.
 */
public final class CalendarSync {

    private static final int BATCH = 50;

    /** How long a claimed calendar is left to the node that claimed it, beyond what reading it may take. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final ExternalCalendars external;
    private final Calendars calendars;
    private final CalendarSource source;
    private final SyncPolicy policy;
    private final Transactions transactions;
    private final InstantSource clock;

    public CalendarSync(
            ExternalCalendars external,
            Calendars calendars,
            CalendarSource source,
            SyncPolicy policy,
            Transactions transactions,
            InstantSource clock) {
        this.external = external;
        this.calendars = calendars;
        this.source = source;
        this.policy = policy;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void readDue() {
        var now = clock.instant();
        var due = external.claimDue(now, now.plus(policy.timeout()).plus(LEASE), BATCH);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var readings = due.stream()
                    .map(calendar -> CompletableFuture.runAsync(() -> read(calendar), workers))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(readings).join();
        }
    }

    private void read(ExternalCalendar calendar) {
        var asked = clock.instant();
        var window = new TimeRange(asked.minus(policy.back()), asked.plus(policy.ahead()));
        var zone = calendars
                .calendar(calendar.teacher(), TimeRange.of(asked, Duration.ofSeconds(1)), null, null)
                .zone();
        var reading = source.read(new Request(calendar.url(), window, zone, calendar.asking(policy, asked)));
        transactions.inTransaction(() ->
                external.findForUpdate(calendar.id()).ifPresent(current -> external.save(settled(current, reading))));
    }

    private ExternalCalendar settled(ExternalCalendar calendar, Reading reading) {
        var now = clock.instant();
        return switch (reading) {
            case CalendarSource.Unchanged _ -> calendar.unchanged(policy, now);
            case CalendarSource.Failed(var problem) -> calendar.failed(problem, policy, now);
            case CalendarSource.Whole(var busy, var etag, var lastModified) -> {
                external.replaceBusy(calendar, busy);
                yield calendar.read(etag, lastModified, policy, now);
            }
        };
    }
}
