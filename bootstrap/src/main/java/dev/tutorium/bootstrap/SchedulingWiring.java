package dev.tutorium.bootstrap;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.application.scheduling.CalendarReading;
import dev.tutorium.application.scheduling.OverrideKeeping;
import dev.tutorium.application.scheduling.ScheduleKeeping;
import dev.tutorium.application.scheduling.SlotSearch;
import dev.tutorium.application.scheduling.TeacherHours;
import dev.tutorium.application.scheduling.TeacherSlots;
import dev.tutorium.application.scheduling.WaitlistLapse;
import dev.tutorium.application.scheduling.WaitlistOffering;
import dev.tutorium.application.scheduling.WaitlistPlaces;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.application.scheduling.port.Schedules;
import dev.tutorium.application.scheduling.port.Waitlists;
import dev.tutorium.application.scheduling.view.CalendarEntries;
import dev.tutorium.domain.scheduling.OfferPeriod;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Schedules, overrides, slots and calendars. */
@Factory
final class SchedulingWiring {

    @Singleton
    SchedulingPolicy policy(Overrides configured) {
        var standard = SchedulingPolicy.standard();
        return new SchedulingPolicy(
                configured.duration("tutorium.scheduling.notice", standard.notice()),
                configured.duration("tutorium.scheduling.horizon", standard.horizon()),
                configured.number("tutorium.scheduling.longest-query-days", standard.longestQueryDays()),
                configured.number("tutorium.scheduling.nearest", standard.nearest()),
                configured.duration("tutorium.scheduling.nearest-reach", standard.nearestReach()),
                configured.number("tutorium.scheduling.schedules-per-person", standard.schedulesPerPerson()),
                configured.number("tutorium.scheduling.rules-per-schedule", standard.rulesPerSchedule()),
                configured.number("tutorium.scheduling.ranges-per-date", standard.rangesPerDate()),
                configured.number("tutorium.scheduling.longest-time-off-days", standard.longestTimeOffDays()),
                configured.number("tutorium.scheduling.shortest-series", standard.shortestSeries()),
                configured.number("tutorium.scheduling.longest-series", standard.longestSeries()),
                configured.duration("tutorium.scheduling.stale-after", standard.staleAfter()),
                new OfferPeriod(
                        configured.number(
                                "tutorium.scheduling.offer-percent",
                                standard.offers().percent()),
                        configured.duration(
                                "tutorium.scheduling.offer-shortest",
                                standard.offers().shortest()),
                        configured.duration(
                                "tutorium.scheduling.offer-longest",
                                standard.offers().longest())));
    }

    @Singleton
    ScheduleKeeping schedules(Schedules schedules, SchedulingPolicy policy, Ids ids, Transactions transactions) {
        return new ScheduleKeeping(schedules, policy, ids, transactions);
    }

    @Singleton
    OverrideKeeping overrides(
            dev.tutorium.application.scheduling.port.Overrides overrides,
            SchedulingPolicy policy,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        return new OverrideKeeping(overrides, policy, ids, transactions, clock);
    }

    @Singleton
    SlotSearch slots(
            PeopleList people,
            Services services,
            Calendars calendars,
            Waitlists waitlists,
            SchedulingPolicy policy,
            InstantSource clock) {
        return new SlotSearch(people, services, calendars, waitlists, policy, clock);
    }

    @Singleton
    TeacherHours teacherHours(
            Schedules schedules, Accounts accounts, SchedulingPolicy policy, Ids ids, Transactions transactions) {
        return new TeacherHours(schedules, accounts, policy, ids, transactions);
    }

    @Singleton
    TeacherSlots teacherSlots(
            Accounts accounts, Calendars calendars, Waitlists waitlists, SchedulingPolicy policy, InstantSource clock) {
        return new TeacherSlots(accounts, calendars, waitlists, policy, clock);
    }

    @Singleton
    WaitlistOffering waitlistOffering(
            Waitlists waitlists, Services services, Calendars calendars, SchedulingPolicy policy) {
        return new WaitlistOffering(waitlists, services, calendars, policy);
    }

    @Singleton
    WaitlistPlaces waitlistPlaces(
            Waitlists waitlists,
            Services services,
            Calendars calendars,
            WaitlistOffering offering,
            Transactions transactions,
            InstantSource clock) {
        return new WaitlistPlaces(waitlists, services, calendars, offering, transactions, clock);
    }

    @Singleton
    RecurringJob lapseOffers(
            Waitlists waitlists,
            Services services,
            Calendars calendars,
            WaitlistOffering offering,
            Transactions transactions,
            InstantSource clock) {
        return new WaitlistLapse(waitlists, services, calendars, offering, transactions, clock).job();
    }

    @Singleton
    CalendarReading calendar(Calendars calendars, CalendarEntries entries, InstantSource clock) {
        return new CalendarReading(calendars, entries, clock);
    }
}
