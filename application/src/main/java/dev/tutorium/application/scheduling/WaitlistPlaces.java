package dev.tutorium.application.scheduling;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Denied;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.application.scheduling.port.Waitlists;
import dev.tutorium.application.scheduling.view.WaitlistPlace;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.scheduling.Waitlist;
import dev.tutorium.domain.scheduling.WaitlistRefusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/** A student's places in waitlists. What is offered there is taken by booking it. */
public final class WaitlistPlaces {

    private final Waitlists waitlists;
    private final Services services;
    private final Calendars calendars;
    private final WaitlistOffering offering;
    private final Transactions transactions;
    private final InstantSource clock;

    public WaitlistPlaces(
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

    public Outcome<WaitlistPlace, WaitlistRefusal> join(Actor.Member student, ServiceId id) {
        var service = services.get(id);
        if (!service.isOpen() || !student.sees(service.teacher())) {
            throw new Missing("service");
        }
        if (service.teacher().equals(student.id())) {
            throw new Denied("nobody waits for a lesson of their own");
        }
        var now = clock.instant();
        return transactions.inTransaction(() -> waitlists
                .getForUpdate(id)
                .join(student.id(), now)
                .map(waitlists::record)
                .map(list -> place(list, student, now)));
    }

    public WaitlistPlace place(Actor.Member student, ServiceId id) {
        requireSeen(student, id);
        return place(waitlists.get(id), student, clock.instant());
    }

    /** What was offered to the student is offered to the next. */
    public Outcome<Waitlist, WaitlistRefusal> leave(Actor.Member student, ServiceId id) {
        requireSeen(student, id);
        var now = clock.instant();
        return passOn(id, now, list -> list.leave(student.id(), now));
    }

    /** The student keeps their place; what was offered is offered to the next. */
    public Outcome<WaitlistPlace, WaitlistRefusal> decline(Actor.Member student, ServiceId id) {
        requireSeen(student, id);
        var now = clock.instant();
        return passOn(id, now, list -> list.decline(student.id(), now)).map(list -> place(list, student, now));
    }

    /** Also where the service is gone and nothing can be offered any more. */
    private Outcome<Waitlist, WaitlistRefusal> passOn(
            ServiceId id, Instant now, Function<Waitlist, Outcome<Change<Waitlist>, WaitlistRefusal>> step) {
        var teacher = services.find(id).map(Service::teacher);
        return transactions.inTransaction(() -> {
            teacher.ifPresent(calendars::lock);
            return step.apply(waitlists.getForUpdate(id))
                    .map(change -> teacher.map(each -> offering.record(each, change, now))
                            .orElseGet(() -> waitlists.record(change)));
        });
    }

    private void requireSeen(Actor.Member student, ServiceId id) {
        if (student.behind() != null
                && services.find(id)
                        .filter(each -> student.sees(each.teacher()))
                        .isEmpty()) {
            throw new Missing("service");
        }
    }

    private static WaitlistPlace place(Waitlist list, Actor.Member student, Instant now) {
        return WaitlistPlace.of(list, student.id(), now).orElseThrow(() -> new Missing("waitlist place"));
    }
}
