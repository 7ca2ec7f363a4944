package dev.tutorium.application.scheduling;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Zones;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.application.scheduling.port.Waitlists;
import dev.tutorium.application.scheduling.view.Explanation;
import dev.tutorium.application.scheduling.view.OfferedSlot;
import dev.tutorium.application.scheduling.view.SlotList;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.scheduling.Bookability;
import dev.tutorium.domain.scheduling.Freshness;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import dev.tutorium.domain.scheduling.Slot;
import dev.tutorium.domain.scheduling.SlotRefusal;
import dev.tutorium.domain.scheduling.TeacherCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What anyone can book of a published service, and why a time is not offered. */
public final class SlotSearch {

    private final PeopleList people;
    private final Services services;
    private final Calendars calendars;
    private final Waitlists waitlists;
    private final SchedulingPolicy policy;
    private final InstantSource clock;

    public SlotSearch(
            PeopleList people,
            Services services,
            Calendars calendars,
            Waitlists waitlists,
            SchedulingPolicy policy,
            InstantSource clock) {
        this.people = people;
        this.services = services;
        this.calendars = calendars;
        this.waitlists = waitlists;
        this.policy = policy;
        this.clock = clock;
    }

    /** The slots of a service on a teacher's public page. */
    public SlotList slots(String teacherSlug, ServiceId id, SlotQuery query) {
        var zone = query.zone();
        var window = query.window(policy);
        var preference = query.preference();
        var service = open(teacherSlug, id);
        var now = clock.instant();
        var calendar = calendar(service, window, now);
        var slots = Bookability.slots(calendar, service.terms(), window, now).stream()
                .map(slot -> OfferedSlot.of(slot, zone, preference.isMet(slot.time(), zone)))
                .toList();
        return new SlotList(slots, freshness(service, now));
    }

    /** Why a start is not offered, if it is not, and which ones near it are. */
    public Explanation explain(String teacherSlug, ServiceId id, Instant start, String timezone) {
        var zone = Zones.named("timezone", timezone);
        Fields.date("explain", start.atZone(zone).toLocalDate());
        var service = open(teacherSlug, id);
        var now = clock.instant();
        var calendar = calendar(service, policy.around(start), now);
        var elsewhere = freshness(service, now);
        return switch (Bookability.check(calendar, service.terms(), start, now)) {
            case Outcome.Accepted<Slot, SlotRefusal> _ -> new Explanation(start, null, List.of(), elsewhere);
            case Outcome.Refused<Slot, SlotRefusal>(var refusal) -> {
                var nearest = Bookability.nearest(calendar, service.terms(), start, now, policy.nearest()).stream()
                        .map(slot -> OfferedSlot.of(slot, zone, false))
                        .toList();
                yield new Explanation(start, refusal, nearest, elsewhere);
            }
        };
    }

    /** As anyone sees it for whom no waitlist keeps a time. */
    private TeacherCalendar calendar(Service service, TimeRange window, Instant now) {
        return calendars
                .calendar(service.teacher(), window, service.schedule(), null)
                .seenBy(null, waitlists.offers(service.teacher(), now), now);
    }

    private @Nullable Freshness freshness(Service service, Instant now) {
        return calendars
                .externalAsOf(service.teacher())
                .map(asOf -> Freshness.of(asOf, policy, now))
                .orElse(null);
    }

    private Service open(String teacherSlug, ServiceId id) {
        var teacher = new AccountId(people.getTeacher(teacherSlug).id());
        return services.find(id)
                .filter(service -> service.isOpen() && service.teacher().equals(teacher))
                .orElseThrow(() -> new Missing("service"));
    }
}
