package dev.tutorium.application.insight;

import dev.tutorium.application.insight.view.ActionFacts;
import dev.tutorium.application.insight.view.SmartAction;
import dev.tutorium.application.insight.view.SmartAction.Kind;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.application.scheduling.port.Waitlists;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.scheduling.Bookability;
import dev.tutorium.domain.scheduling.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a teacher may want to do now, worked out from what there is: the most pressing kind first, then what is soonest. */
public final class SmartActions {

    private static final int OF_A_KIND = 10;
    private static final int GAPS = 5;
    private static final Duration AHEAD = Duration.ofDays(7);

    private final List<ActionFacts> facts;
    private final Services services;
    private final Calendars calendars;
    private final Waitlists waitlists;
    private final InstantSource clock;

    public SmartActions(
            List<ActionFacts> facts, Services services, Calendars calendars, Waitlists waitlists, InstantSource clock) {
        this.facts = List.copyOf(facts);
        this.services = services;
        this.calendars = calendars;
        this.waitlists = waitlists;
        this.clock = clock;
    }

    public List<SmartAction> of(Actor.Member teacher) {
        var now = clock.instant();
        return Stream.concat(
                        facts.stream().flatMap(each -> each.of(teacher.id(), now, OF_A_KIND).stream()),
                        services.openOf(teacher.id()).stream().limit(1).flatMap(service -> gaps(service, now)))
                .sorted(Comparator.comparing(SmartAction::kind).thenComparing(SmartAction::at))
                .toList();
    }

    /** The days of the next week with most free times for the teacher's first service. */
    private Stream<SmartAction> gaps(Service service, Instant now) {
        var week = TimeRange.of(now, AHEAD);
        var calendar = calendars.calendar(service.teacher(), week, service.schedule(), null);
        var seen = calendar.seenBy(null, waitlists.offers(service.teacher(), now), now);
        var days = new TreeMap<LocalDate, List<Slot>>();
        for (var slot : Bookability.slots(seen, service.terms(), week, now)) {
            days.merge(
                    LocalDate.ofInstant(slot.time().start(), calendar.zone()),
                    List.of(slot),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        return days.values().stream()
                .map(slots -> new SmartAction(
                        Kind.FILL_GAP,
                        service.id().value(),
                        null,
                        service.title(),
                        slots.getFirst().time().start(),
                        slots.size()))
                .sorted(Comparator.comparingInt(SmartAction::count).reversed())
                .limit(GAPS);
    }
}
