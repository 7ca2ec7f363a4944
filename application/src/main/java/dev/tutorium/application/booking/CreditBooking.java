package dev.tutorium.application.booking;

import dev.tutorium.application.booking.OfferedTimes.Wanted;
import dev.tutorium.application.booking.SeatOrder.Lesson;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.domain.booking.Act;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.Cancellation;
import dev.tutorium.domain.booking.SeatState;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.SessionAction;
import dev.tutorium.domain.booking.Subject;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import java.time.InstantSource;

/** Paying with a credit for a time that is kept for a checkout: the hold is given up and the time booked anew, as one. */
public final class CreditBooking {

    private final Services services;
    private final Sessions sessions;
    private final SeatSale sale;
    private final SessionSteps steps;
    private final BookingPolicy policy;
    private final InstantSource clock;

    public CreditBooking(
            Services services,
            Sessions sessions,
            SeatSale sale,
            SessionSteps steps,
            BookingPolicy policy,
            InstantSource clock) {
        this.services = services;
        this.sessions = sessions;
        this.sale = sale;
        this.steps = steps;
        this.policy = policy;
        this.clock = clock;
    }

    /** The student's own held seat, in a session of nobody else. Money that comes for it all the same goes back by itself. */
    public Outcome<BookedSeat, BookingRefusal> insteadOfCheckout(
            Actor.Member student, SessionId id, CreditPackageId from) {
        var held = Ownership.asStudent(sessions, student, id);
        var seat = held.facts().seatOf(student.id()).orElseThrow();
        if (seat.state() != SeatState.HELD || !(held.facts().subject() instanceof Subject.ServiceLesson(var service))) {
            return Outcome.refused(new BookingRefusal.WrongState(held.state(), SessionAction.CONFIRM_SEAT));
        }
        if (held.facts().takenSeats().size() > 1) {
            return Outcome.refused(new BookingRefusal.SharedSession());
        }
        var order = order(student, held, service, new PayBy.Credit(from));
        return sale.sell(order, () -> giveUp(student, id).map(_ -> order));
    }

    private Outcome<Session, BookingRefusal> giveUp(Actor.Member student, SessionId id) {
        var act = Act.byStudent(student.id(), clock.instant());
        return steps.takeLocked(id, act.at(), session -> {
            var seat = session.facts().seatOf(student.id()).orElseThrow();
            return seat.state() == SeatState.HELD
                    ? Cancellation.decide(session, seat, act, policy)
                            .then(decision -> session.cancelSeat(decision, null, act, policy))
                    : Outcome.refused(new BookingRefusal.WrongState(session.state(), SessionAction.CONFIRM_SEAT));
        });
    }

    /** At the same time and on the same terms; it was offered when it was held. */
    private SeatOrder order(Actor.Member student, Session held, ServiceId id, PayBy pay) {
        var service = services.get(id);
        var facts = held.facts();
        return new SeatOrder(
                new Wanted(
                        facts.teacher(),
                        service.terms(),
                        service.schedule(),
                        facts.time().start(),
                        held.id()),
                new Lesson(facts.subject(), facts.terms(), service.title()),
                student.id(),
                service.price(),
                pay,
                Channel.MARKETPLACE,
                true);
    }
}
