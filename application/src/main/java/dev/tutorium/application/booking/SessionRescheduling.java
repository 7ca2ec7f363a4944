package dev.tutorium.application.booking;

import dev.tutorium.application.booking.OfferedTimes.Wanted;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.domain.booking.Act;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.RescheduleDecision;
import dev.tutorium.domain.booking.Rescheduling;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.Subject;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.scheduling.Slot;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moving a session to another offered time. */
public final class SessionRescheduling {

    private final Sessions sessions;
    private final Services services;
    private final Calendars calendars;
    private final OfferedTimes times;
    private final SessionSteps steps;
    private final Transactions transactions;
    private final Numbers numbers;

    /** The figures and the clock a move goes by. */
    public record Numbers(BookingPolicy policy, InstantSource clock) {}

    public SessionRescheduling(
            Sessions sessions,
            Services services,
            Calendars calendars,
            OfferedTimes times,
            SessionSteps steps,
            Transactions transactions,
            Numbers numbers) {
        this.sessions = sessions;
        this.services = services;
        this.calendars = calendars;
        this.times = times;
        this.steps = steps;
        this.transactions = transactions;
        this.numbers = numbers;
    }

    /**
     * Whether the session may be moved now, and what that means for later.
     *
     * @param start where to; null to ask about moving at all
     */
    public Outcome<RescheduleDecision, BookingRefusal> preview(
            Actor.Member participant, SessionId id, @Nullable Instant start) {
        var session = Ownership.asParticipant(sessions, participant, id);
        var act = act(session, participant.id());
        var decision = Rescheduling.decide(session, act, numbers.policy());
        return start == null
                ? decision
                : decision.then(allowed -> offered(session, start, act.at()).map(_ -> allowed));
    }

    /** Moves it there. Money stays untouched. */
    public Outcome<Session, BookingRefusal> move(Actor.Member participant, SessionId id, Instant start) {
        var seen = Ownership.asParticipant(sessions, participant, id);
        var act = act(seen, participant.id());
        var moved = transactions.inTransaction(() -> {
            calendars.lock(seen.facts().teacher());
            sessions.lockStudents(seen.facts().students(Seat::holdsCalendar));
            return steps.takeLocked(id, act.at(), session -> {
                var to = session.facts().time().movedTo(start);
                if (to.equals(session.facts().time())) {
                    return session.move(to, act, numbers.policy());
                }
                return Rescheduling.decide(session, act, numbers.policy())
                        .then(_ -> offered(session, start, act.at()))
                        .then(_ -> studentsFree(session, start))
                        .then(_ -> session.move(to, act, numbers.policy()));
            });
        });
        return moved instanceof Outcome.Refused<Session, BookingRefusal>(BookingRefusal.SlotTaken _)
                ? Outcome.refused(times.taken(wanted(seen, start), act.at()))
                : moved;
    }

    private Act act(Session session, AccountId by) {
        var now = numbers.clock().instant();
        return session.facts().teacher().equals(by) ? Act.byTeacher(by, now) : Act.byStudent(by, now);
    }

    private Outcome<Slot, BookingRefusal> offered(Session session, Instant start, Instant now) {
        var wanted = wanted(session, start);
        return times.check(wanted, null, now)
                .then(slot ->
                        slot.joins() == null ? Outcome.accepted(slot) : Outcome.refused(times.taken(wanted, now)));
    }

    private Outcome<Session, BookingRefusal> studentsFree(Session session, Instant start) {
        var to = session.facts().time().movedTo(start);
        return session.facts().students(Seat::holdsCalendar).stream()
                        .anyMatch(student -> sessions.studentBusy(student, to, session.id()))
                ? Outcome.refused(new BookingRefusal.StudentBusy(to))
                : Outcome.accepted(session);
    }

    /** As long as it is and with the buffers it was booked with, but in the hours the service is offered in now. */
    private Wanted wanted(Session session, Instant start) {
        var facts = session.facts();
        var length = facts.time().length();
        var service = facts.subject() instanceof Subject.ServiceLesson(var id)
                ? services.find(id)
                : Optional.<Service>empty();
        var terms = service.map(Service::terms)
                .filter(each -> each.duration().equals(length))
                .orElseGet(() -> times.usualTerms(length))
                .withBuffers(facts.terms().bufferBefore(), facts.terms().bufferAfter());
        var schedule = service.isPresent() ? service.get().schedule() : null;
        return new Wanted(facts.teacher(), terms, schedule, start, session.id());
    }
}
