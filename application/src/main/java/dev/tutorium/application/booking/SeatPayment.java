package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.domain.booking.BookingEvent;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.SeatState;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SeatId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * What happens when a seat's payment arrives: the seat becomes firm. Money that comes after the hold has lapsed takes the seat
 * again where teacher and student are still free, and goes back in full where they are not.
 */
public final class SeatPayment {

    private final Sessions sessions;
    private final Calendars calendars;
    private final Consequences consequences;
    private final Transactions transactions;
    private final BookingPolicy policy;
    private final InstantSource clock;

    public SeatPayment(
            Sessions sessions,
            Calendars calendars,
            Consequences consequences,
            Transactions transactions,
            BookingPolicy policy,
            InstantSource clock) {
        this.sessions = sessions;
        this.calendars = calendars;
        this.consequences = consequences;
        this.transactions = transactions;
        this.policy = policy;
        this.clock = clock;
    }

    /** Called for every payment or authorisation of a seat; a repeat changes nothing. */
    public void arrived(SeatId id) {
        var seen = sessions.findBySeat(id);
        if (seen.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var seated = transactions.inTransaction(() -> {
            calendars.lock(seen.get().facts().teacher());
            sessions.lockStudents(List.of(seen.get().seatOrThrow(id).student()));
            var session = sessions.getForUpdate(seen.get().id());
            return seat(session, id, now).then(change -> write(session, change, now));
        });
        if (seated instanceof Outcome.Refused<Session, BookingRefusal>) {
            transactions.inTransaction(() -> giveBack(seen.get(), id, now));
        }
    }

    private Outcome<Change<Session>, BookingRefusal> seat(Session session, SeatId id, Instant now) {
        var seat = session.seatOrThrow(id);
        if (seat.state() == SeatState.HELD && !session.facts().startedBy(now)) {
            return session.confirm(id, now, policy);
        }
        if (seat.state() != SeatState.EXPIRED) {
            return settled(session, seat);
        }
        var facts = session.facts();
        if (!session.state().holdsCalendar() && sessions.teacherBusy(facts.teacher(), facts.blocked(), facts.id())) {
            return Outcome.refused(new BookingRefusal.SlotTaken(facts.time(), List.of()));
        }
        return sessions.studentBusy(seat.student(), facts.time(), facts.id())
                ? Outcome.refused(new BookingRefusal.StudentBusy(facts.time()))
                : session.retake(id, now, policy);
    }

    /** A seat that is firm already stays so; one that was given up does not come back. */
    private static Outcome<Change<Session>, BookingRefusal> settled(Session session, Seat seat) {
        return switch (seat.state()) {
            case REQUESTED, BOOKED, ATTENDED, MISSED -> Outcome.accepted(Change.of(session));
            case HELD, CANCELLED, DECLINED, EXPIRED ->
                Outcome.refused(
                        new BookingRefusal.AlreadyStarted(session.facts().time().start()));
        };
    }

    private Outcome<Session, BookingRefusal> write(Session before, Change<Session> change, Instant now) {
        if (change.events().isEmpty()) {
            return Outcome.accepted(before);
        }
        return sessions.record(change).map(stored -> {
            consequences.follow(before, change, now);
            return stored;
        });
    }

    private void giveBack(Session seen, SeatId id, Instant now) {
        calendars.lock(seen.facts().teacher());
        var session = sessions.getForUpdate(seen.id());
        var seat = session.seatOrThrow(id);
        if (!consequences.giveBack(seat, now)) {
            return;
        }
        var facts = session.facts();
        var lost = new BookingEvent.SeatLost(facts.id(), facts.teacher(), id, seat.student(), facts.time(), now);
        sessions.record(Change.of(session, lost))
                .orThrow(refusal -> new IllegalStateException("nothing changed, and yet " + refusal));
    }
}
