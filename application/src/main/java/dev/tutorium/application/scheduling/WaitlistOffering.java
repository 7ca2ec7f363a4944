package dev.tutorium.application.scheduling;

import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.application.scheduling.port.Waitlists;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.scheduling.Bookability;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import dev.tutorium.domain.scheduling.Slot;
import dev.tutorium.domain.scheduling.TeacherCalendar;
import dev.tutorium.domain.scheduling.Waitlist;
import dev.tutorium.domain.scheduling.WaitlistEvent;
import dev.tutorium.domain.scheduling.WaitlistRefusal;
import java.time.Instant;

/**
 * Offers time that comes free to those who wait for one, in the transaction that frees it and under the teacher's lock, so that
 * nobody is quicker than the first who waits.
 */
public final class WaitlistOffering {

    private final Waitlists waitlists;
    private final Services services;
    private final Calendars calendars;
    private final SchedulingPolicy policy;

    public WaitlistOffering(Waitlists waitlists, Services services, Calendars calendars, SchedulingPolicy policy) {
        this.waitlists = waitlists;
        this.services = services;
        this.calendars = calendars;
        this.policy = policy;
    }

    /** What is free again is whatever of it the calendar shows so; time that has begun is nobody's. */
    public void freed(AccountId teacher, TimeRange time, Instant now) {
        if (!time.start().isAfter(now)) {
            return;
        }
        for (var id : waitlists.waitedFor(teacher)) {
            services.find(id).filter(Service::isOpen).ifPresent(service -> offer(service, time, now));
        }
    }

    /** Records what became of a waitlist: a time that whoever it was offered to does not take is free for the next. */
    Waitlist record(AccountId teacher, Change<Waitlist> change, Instant now) {
        var recorded = waitlists.record(change);
        for (var event : change.events()) {
            if (event instanceof WaitlistEvent.OfferEnded ended) {
                freed(teacher, ended.time(), now);
            }
        }
        return recorded;
    }

    private void offer(Service service, TimeRange time, Instant now) {
        var calendar = calendars.calendar(service.teacher(), time, service.schedule(), null);
        for (var slot : Bookability.slots(seen(calendar, service, now), service.terms(), time, now)) {
            var list = waitlists.getForUpdate(service.id());
            if (offered(list, slot, seen(calendar, service, now), service, now)
                    instanceof Outcome.Accepted<Change<Waitlist>, WaitlistRefusal>(var change)) {
                waitlists.record(change);
            }
        }
    }

    private Outcome<Change<Waitlist>, WaitlistRefusal> offered(
            Waitlist list, Slot slot, TeacherCalendar seen, Service service, Instant now) {
        return list.offer(slot.time().start(), seen, service.terms(), policy.offers(), now);
    }

    /** Once more after every offer, which takes its time from the next. */
    private TeacherCalendar seen(TeacherCalendar calendar, Service service, Instant now) {
        return calendar.seenBy(null, waitlists.offers(service.teacher(), now), now);
    }
}
