package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.SessionFacts;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.scheduling.Slot;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * Takes a seat for someone: looks whether the time is offered, decides again alone on the teacher's calendar, and stores the session
 * and what pays for it as one. The checkout is opened after that, so that a slow provider holds no lock.
 */
public final class SeatSale {

    private final Sessions sessions;
    private final Calendars calendars;
    private final OfferedTimes times;
    private final SeatTill till;
    private final Transactions transactions;
    private final Ids ids;
    private final Numbers numbers;

    /** The figures and the clock a sale goes by. */
    public record Numbers(BookingPolicy booking, InstantSource clock) {}

    public SeatSale(
            Sessions sessions,
            Calendars calendars,
            OfferedTimes times,
            SeatTill till,
            Transactions transactions,
            Ids ids,
            Numbers numbers) {
        this.sessions = sessions;
        this.calendars = calendars;
        this.times = times;
        this.till = till;
        this.transactions = transactions;
        this.ids = ids;
        this.numbers = numbers;
    }

    Outcome<BookedSeat, BookingRefusal> sell(SeatOrder order) {
        return sell(order, () -> Outcome.accepted(order));
    }

    /** {@code still} is asked inside the transaction whether the order holds, by what it locks itself. */
    Outcome<BookedSeat, BookingRefusal> sell(SeatOrder order, Supplier<Outcome<SeatOrder, BookingRefusal>> still) {
        var now = numbers.clock().instant();
        var early = offered(order, now);
        if (early instanceof Outcome.Refused<Slot, BookingRefusal>(var why)) {
            return Outcome.refused(why);
        }
        var taken = transactions.inTransaction(() -> {
            calendars.lock(order.wanted().teacher());
            sessions.lockStudents(List.of(order.student()));
            return still.get().then(checked -> claimed(checked, now).then(slot -> take(checked, slot, now)));
        });
        return switch (taken) {
            case Outcome.Accepted<Taken, BookingRefusal>(var seat) -> Outcome.accepted(withCheckout(seat));
            case Outcome.Refused<Taken, BookingRefusal>(BookingRefusal.SlotTaken _) ->
                Outcome.refused(times.taken(order.wanted(), now));
            case Outcome.Refused<Taken, BookingRefusal>(var why) -> Outcome.refused(why);
        };
    }

    private record Taken(Session session, Seat seat) {}

    private Outcome<Slot, BookingRefusal> offered(SeatOrder order, Instant now) {
        return order.arranged()
                ? times.checkFree(order.wanted(), order.student(), now)
                : times.check(order.wanted(), order.student(), now);
    }

    private Outcome<Slot, BookingRefusal> claimed(SeatOrder order, Instant now) {
        return order.arranged() ? offered(order, now) : times.claim(order.wanted(), order.student(), now);
    }

    private Outcome<Taken, BookingRefusal> take(SeatOrder order, Slot slot, Instant now) {
        var joined = slot.joins();
        if (joined == null) {
            var id = new SessionId(ids.next());
            return till.seat(order, id, order.lesson().terms().approval(), now)
                    .then(seat -> store(Session.booked(first(order, id, slot, seat), numbers.booking()), seat));
        }
        var session = sessions.getForUpdate(joined);
        var asks = session.facts().terms().approval() && !(session instanceof Session.Scheduled);
        return till.seat(order, joined, asks, now)
                .then(seat -> session.join(seat, numbers.booking()).then(change -> store(change, seat)));
    }

    private static SessionFacts first(SeatOrder order, SessionId id, Slot slot, Seat seat) {
        var lesson = order.lesson();
        return SessionFacts.first(id, order.wanted().teacher(), lesson.subject(), slot.time(), lesson.terms(), seat);
    }

    private Outcome<Taken, BookingRefusal> store(Change<Session> change, Seat seat) {
        return sessions.record(change).map(session -> new Taken(session, seat));
    }

    private BookedSeat withCheckout(Taken taken) {
        return new BookedSeat(taken.session().id(), taken.seat().id(), till.checkoutUrl(taken.seat()));
    }
}
