package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the teacher answers to a request, and what happens without an answer. */
final class Answering {

    private Answering() {}

    static Outcome<Change<Session>, BookingRefusal> accept(Session.Requested request, Instant now) {
        if (!now.isBefore(request.answerBy())) {
            return Outcome.refused(new BookingRefusal.TooLate(SessionAction.ACCEPT, request.answerBy()));
        }
        var facts = request.facts();
        var events = SeatSteps.each(facts, SeatState.REQUESTED, seat -> SeatSteps.booked(facts, seat, now));
        var after = facts.changing(Answering::asked, seat -> seat.in(SeatState.BOOKED));
        return Outcome.accepted(new Change<>(new Session.Scheduled(after), events));
    }

    static Outcome<Change<Session>, BookingRefusal> acceptAgain(Session.Scheduled session) {
        return session.facts().terms().approval()
                ? Outcome.accepted(Change.of(session))
                : Outcome.refused(new BookingRefusal.WrongState(session.state(), SessionAction.ACCEPT));
    }

    static Outcome<Change<Session>, BookingRefusal> decline(
            Session.Requested request, @Nullable String reason, Instant now) {
        var facts = request.facts();
        var declined = new Session.Declined(
                facts.changing(Seat::holdsCalendar, seat -> seat.in(SeatState.DECLINED)), reason, now);
        return Outcome.accepted(ended(
                facts,
                declined,
                seat -> new BookingEvent.SeatDeclined(
                        facts.id(), facts.teacher(), seat.id(), seat.student(), facts.time(), reason, now),
                now));
    }

    static Outcome<Change<Session>, BookingRefusal> expire(Session.Requested request, Instant now) {
        var facts = request.facts();
        var expired = new Session.Expired(facts.changing(Seat::holdsCalendar, seat -> seat.in(SeatState.EXPIRED)), now);
        return Outcome.accepted(ended(facts, expired, seat -> SeatSteps.expired(facts, seat, now), now));
    }

    private static Change<Session> ended(
            SessionFacts before, Session after, Function<Seat, DomainEvent> event, Instant now) {
        var events = new ArrayList<>(before.takenSeats().stream().map(event).toList());
        events.add(SeatSteps.released(after, now));
        return new Change<>(after, events);
    }

    private static boolean asked(Seat seat) {
        return seat.state() == SeatState.REQUESTED;
    }
}
