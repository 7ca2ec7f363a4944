package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.application.scheduling.port.Waitlists;
import dev.tutorium.domain.booking.Act;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.Cancellation;
import dev.tutorium.domain.booking.MoneyArrival;
import dev.tutorium.domain.booking.MoneyArrival.TimeFree;
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
    private final Waitlists waitlists;
    private final Consequences consequences;
    private final Transactions transactions;
    private final BookingPolicy policy;
    private final InstantSource clock;

    public SeatPayment(
            Sessions sessions,
            Calendars calendars,
            Waitlists waitlists,
            Consequences consequences,
            Transactions transactions,
            BookingPolicy policy,
            InstantSource clock) {
        this.sessions = sessions;
        this.calendars = calendars;
        this.waitlists = waitlists;
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

    /** Its payment will not come: a seat that still stands is given up. Of one whose session has started, nothing changes any more. */
    public void failed(SeatId id) {
        sessions.findBySeat(id)
                .ifPresent(seen -> transactions.inTransaction(() -> {
                    var now = clock.instant();
                    calendars.lock(seen.facts().teacher());
                    var session = sessions.getForUpdate(seen.id());
                    var decision = Cancellation.unpaid(session.seatOrThrow(id));
                    return session.cancelSeat(decision, null, Act.byPlatform(now), policy)
                            .then(change -> write(session, change, now));
                }));
    }

    private Outcome<Change<Session>, BookingRefusal> seat(Session session, SeatId id, Instant now) {
        var seat = session.seatOrThrow(id);
        if (seat.state() == SeatState.EXPIRED && !consequences.isThere(seat)) {
            return Outcome.accepted(Change.of(session));
        }
        if (seat.state() == SeatState.ATTENDED || seat.state() == SeatState.MISSED) {
            consequences.earn(seat, now);
        }
        return MoneyArrival.decide(session, id, free(session, seat, now), now, policy);
    }

    /** While the session or the seat stands, its own time is not in its way; what is offered to someone else is. */
    private TimeFree free(Session session, Seat seat, Instant now) {
        var facts = session.facts();
        var teacherBusy = !session.state().holdsCalendar()
                && (sessions.teacherBusy(facts.teacher(), facts.blocked(), facts.id())
                        || waitlists.offers(facts.teacher(), now).stream()
                                .anyMatch(offer -> !offer.student().equals(seat.student())
                                        && offer.blocked().overlaps(facts.blocked())));
        var studentBusy = !seat.holdsCalendar() && sessions.studentBusy(seat.student(), facts.time(), facts.id());
        return new TimeFree(!teacherBusy, !studentBusy);
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
        sessions.record(MoneyArrival.lost(session, id, now))
                .orThrow(refusal -> new IllegalStateException("nothing changed, and yet " + refusal));
    }
}
