package dev.tutorium.application.scheduling;

import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.application.scheduling.port.Waitlists;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.Service;
import java.time.Duration;
import java.time.InstantSource;

/** Ends offers that nobody answered in time, and offers their times to the next. */
public final class WaitlistLapse {

    private static final int BATCH = 200;

    private final Waitlists waitlists;
    private final Services services;
    private final Calendars calendars;
    private final WaitlistOffering offering;
    private final Transactions transactions;
    private final InstantSource clock;

    public WaitlistLapse(
            Waitlists waitlists,
            Services services,
            Calendars calendars,
            WaitlistOffering offering,
            Transactions transactions,
            InstantSource clock) {
        this.waitlists = waitlists;
        this.services = services;
        this.calendars = calendars;
        this.offering = offering;
        this.transactions = transactions;
        this.clock = clock;
    }

    public RecurringJob job() {
        return new RecurringJob("scheduling.lapse-offers", Duration.ofSeconds(15), this::lapse);
    }

    public void lapse() {
        waitlists.lapsed(clock.instant(), BATCH).forEach(this::lapse);
    }

    private void lapse(ServiceId id) {
        var now = clock.instant();
        var teacher = services.find(id).map(Service::teacher);
        transactions.inTransaction(() -> {
            teacher.ifPresent(calendars::lock);
            var change = waitlists.getForUpdate(id).lapse(now);
            teacher.ifPresentOrElse(each -> offering.record(each, change, now), () -> waitlists.record(change));
        });
    }
}
