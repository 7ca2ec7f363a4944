package dev.tutorium.bootstrap;

import dev.tutorium.application.identity.port.Secrets;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.scheduling.CalendarFeed;
import dev.tutorium.application.scheduling.CalendarSubscribing;
import dev.tutorium.application.scheduling.CalendarSync;
import dev.tutorium.application.scheduling.port.CalendarFeeds;
import dev.tutorium.application.scheduling.port.CalendarSource;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.application.scheduling.port.ExternalCalendars;
import dev.tutorium.application.scheduling.view.FeedEntries;
import dev.tutorium.domain.scheduling.SyncPolicy;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** Calendars that are read elsewhere, and those elsewhere that are read here. */
@Factory
final class CalendarWiring {

    @Singleton
    SyncPolicy policy(Overrides configured) {
        var standard = SyncPolicy.standard();
        return new SyncPolicy(
                configured.duration("tutorium.scheduling.sync-every", standard.every()),
                configured.duration("tutorium.scheduling.sync-longest-pause", standard.longestPause()),
                configured.duration("tutorium.scheduling.sync-whole-every", standard.wholeEvery()),
                configured.duration("tutorium.scheduling.sync-timeout", standard.timeout()),
                configured.number("tutorium.scheduling.sync-largest", standard.largest()),
                configured.number("tutorium.scheduling.sync-most-events", standard.mostEvents()),
                configured.number("tutorium.scheduling.sync-most-busy", standard.mostBusy()),
                configured.duration("tutorium.scheduling.sync-back", standard.back()),
                configured.duration("tutorium.scheduling.sync-ahead", standard.ahead()),
                configured.number("tutorium.scheduling.calendars-per-teacher", standard.perTeacher()));
    }

    @Singleton
    CalendarFeed calendarFeed(
            CalendarFeeds feeds, FeedEntries entries, Secrets secrets, PublicAddress address, InstantSource clock) {
        return new CalendarFeed(feeds, entries, secrets, address, clock);
    }

    @Singleton
    CalendarSubscribing calendarSubscribing(
            ExternalCalendars calendars,
            CalendarSource source,
            SyncPolicy policy,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        return new CalendarSubscribing(calendars, source, policy, transactions, ids, clock);
    }

    @Singleton
    CalendarSync calendarSync(
            ExternalCalendars external,
            Calendars calendars,
            CalendarSource source,
            SyncPolicy policy,
            Transactions transactions,
            InstantSource clock) {
        return new CalendarSync(external, calendars, source, policy, transactions, clock);
    }

    /** Often enough that one that was just added need not wait; each is read when it is due. */
    @Singleton
    RecurringJob syncCalendars(CalendarSync sync) {
        return new RecurringJob("scheduling.sync-calendars", Duration.ofSeconds(15), sync::readDue);
    }
}
