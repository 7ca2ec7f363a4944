package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SeatId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** How seats come, become firm and lapse, and what state that puts their session in. */
final class SeatSteps {

    private SeatSteps() {}

    /** The state the taken seats put a session in; empty when none is left. */
    static Optional<Session> standing(SessionFacts facts, Instant now, BookingPolicy policy) {
        if (!facts.seatsIn(SeatState.BOOKED).isEmpty()) {
            return Optional.of(new Session.Scheduled(facts));
        }
        if (!facts.seatsIn(SeatState.REQUESTED).isEmpty()) {
            return Optional.of(new Session.Requested(facts, answerBy(facts, now, policy)));
        }
        return facts.seatsIn(SeatState.HELD).isEmpty() ? Optional.empty() : Optional.of(new Session.Held(facts));
    }

    /** As {@link #standing}, keeping the time a request already waits until. */
    static Optional<Session> standing(Session before, SessionFacts facts, Instant now, BookingPolicy policy) {
        return standing(facts, now, policy)
                .map(next ->
                        before instanceof Session.Requested(var _, var answerBy) && next instanceof Session.Requested
                                ? new Session.Requested(facts, answerBy)
                                : next);
    }

    private static Instant answerBy(SessionFacts facts, Instant now, BookingPolicy policy) {
        var closes = facts.terms().closes(facts.time());
        var last = closes.isAfter(now) ? closes : facts.time().start();
        var longest = now.plus(policy.approval());
        return longest.isBefore(last) ? longest : last;
    }

    static Outcome<Change<Session>, BookingRefusal> join(Session.Open session, Seat seat, BookingPolicy policy) {
        var facts = session.facts();
        var now = seat.bookedAt();
        var own = facts.seatOf(seat.student());
        if (own.isPresent() && own.get().holdsCalendar()) {
            return Outcome.refused(new BookingRefusal.AlreadyBooked());
        }
        if (facts.full()) {
            return Outcome.refused(new BookingRefusal.SessionFull(facts.terms().capacity()));
        }
        var closes = facts.terms().closes(facts.time());
        if (now.isAfter(closes)) {
            return Outcome.refused(new BookingRefusal.TooLate(SessionAction.JOIN_SEAT, closes));
        }
        var taken = seat.state() == SeatState.HELD ? seat : seat.in(firmState(session));
        var next = standing(session, facts.with(taken), now, policy).orElseThrow();
        return Outcome.accepted(Change.of(next, news(next, taken, now)));
    }

    static Outcome<Change<Session>, BookingRefusal> confirm(
            Session.Open session, SeatId id, Instant now, BookingPolicy policy) {
        return switch (session.seatOrThrow(id).state()) {
            case HELD ->
                session.facts().startedBy(now)
                        ? Outcome.refused(new BookingRefusal.AlreadyStarted(
                                session.facts().time().start()))
                        : Outcome.accepted(firm(session, id, now, policy));
            case REQUESTED, BOOKED -> Outcome.accepted(Change.of(session));
            case ATTENDED, MISSED, CANCELLED, DECLINED, EXPIRED ->
                Outcome.refused(new BookingRefusal.WrongState(session.state(), SessionAction.CONFIRM_SEAT));
        };
    }

    static Outcome<Change<Session>, BookingRefusal> retake(
            Session session, SeatId id, Instant now, BookingPolicy policy) {
        var facts = session.facts();
        var seat = session.seatOrThrow(id);
        if (seat.holdsCalendar()) {
            return Outcome.accepted(Change.of(session));
        }
        if (seat.state() != SeatState.EXPIRED) {
            return Outcome.refused(new BookingRefusal.WrongState(session.state(), SessionAction.RETAKE_SEAT));
        }
        if (facts.startedBy(now)) {
            return Outcome.refused(
                    new BookingRefusal.AlreadyStarted(facts.time().start()));
        }
        var moves = facts.movesSince(seat.bookedAt());
        if (!moves.isEmpty()) {
            return Outcome.refused(new BookingRefusal.SlotTaken(moves.getFirst().from(), List.of()));
        }
        if (facts.full()) {
            return Outcome.refused(new BookingRefusal.SessionFull(facts.terms().capacity()));
        }
        var another = facts.seatOf(seat.student()).filter(Seat::holdsCalendar);
        return another.isPresent()
                ? Outcome.refused(new BookingRefusal.AlreadyBooked())
                : Outcome.accepted(firm(session, id, now, policy));
    }

    private static Change<Session> firm(Session session, SeatId id, Instant now, BookingPolicy policy) {
        var facts = session.facts();
        var seat = session.seatOrThrow(id).in(firmState(session));
        var next = standing(session, facts.changing(is(id), _ -> seat), now, policy)
                .orElseThrow();
        return Change.of(next, news(next, seat, now));
    }

    /** A teacher who wants to accept first is asked once, for all. */
    private static SeatState firmState(Session session) {
        return session.facts().terms().approval() && !(session instanceof Session.Scheduled)
                ? SeatState.REQUESTED
                : SeatState.BOOKED;
    }

    static Outcome<Change<Session>, BookingRefusal> expireHolds(
            Session.Open session, Instant now, BookingPolicy policy) {
        var facts = session.facts();
        Predicate<Seat> lapsed = seat -> seat.heldUntil() != null && !now.isBefore(seat.heldUntil());
        var events = new ArrayList<DomainEvent>();
        facts.seats().stream().filter(lapsed).forEach(seat -> events.add(expired(facts, seat, now)));
        if (events.isEmpty()) {
            return Outcome.accepted(Change.of(session));
        }
        var after = facts.changing(lapsed, seat -> seat.in(SeatState.EXPIRED));
        var next = standing(session, after, now, policy).orElseGet(() -> new Session.Expired(after, now));
        if (next instanceof Session.Expired) {
            events.add(released(next, now));
        }
        return Outcome.accepted(new Change<>(next, events));
    }

    /** Seats whose checkout is still open when the session starts are let go. */
    static SessionFacts withoutHolds(SessionFacts facts) {
        return facts.changing(seat -> seat.state() == SeatState.HELD, seat -> seat.in(SeatState.EXPIRED));
    }

    /** What tells of that. */
    static List<DomainEvent> holdsLapse(SessionFacts facts, Instant now) {
        return new ArrayList<>(each(facts, SeatState.HELD, seat -> expired(facts, seat, now)));
    }

    static BookingEvent expired(SessionFacts facts, Seat seat, Instant now) {
        var unanswered = seat.state() == SeatState.REQUESTED;
        return new BookingEvent.SeatExpired(
                facts.id(), facts.teacher(), seat.id(), seat.student(), facts.time(), unanswered, now);
    }

    static BookingEvent booked(SessionFacts facts, Seat seat, Instant now) {
        return new BookingEvent.SeatBooked(facts.id(), facts.teacher(), seat.id(), seat.student(), facts.time(), now);
    }

    static BookingEvent released(Session session, Instant now) {
        var facts = session.facts();
        return new BookingEvent.SessionReleased(facts.id(), facts.teacher(), facts.time(), session.state(), now);
    }

    /** What is told when a seat has come into the state it is in. */
    static BookingEvent news(Session session, Seat seat, Instant now) {
        var facts = session.facts();
        if (seat.heldUntil() != null) {
            return new BookingEvent.SeatHeld(
                    facts.id(), facts.teacher(), seat.id(), seat.student(), facts.time(), seat.heldUntil(), now);
        }
        return session instanceof Session.Requested(var _, var answerBy) && seat.state() == SeatState.REQUESTED
                ? new BookingEvent.SeatRequested(
                        facts.id(), facts.teacher(), seat.id(), seat.student(), facts.time(), answerBy, now)
                : booked(facts, seat, now);
    }

    static Predicate<Seat> is(SeatId id) {
        return seat -> seat.id().equals(id);
    }

    static List<DomainEvent> each(SessionFacts facts, SeatState state, Function<Seat, DomainEvent> event) {
        return facts.seatsIn(state).stream().map(event).toList();
    }
}
