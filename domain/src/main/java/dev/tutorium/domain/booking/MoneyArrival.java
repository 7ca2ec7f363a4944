package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SeatId;
import java.time.Instant;
import java.util.List;

/**
 * The money for a seat is there: the seat becomes firm, also when its hold has lapsed meanwhile and teacher and student are still
 * free. Refused, all of it is to go back.
 */
public final class MoneyArrival {

    private MoneyArrival() {}

    /** Whether nothing else has come into the way since the hold lapsed. */
    public record TimeFree(boolean teacher, boolean student) {}

    public static Outcome<Change<Session>, BookingRefusal> decide(
            Session session, SeatId id, TimeFree free, Instant now, BookingPolicy policy) {
        return switch (session.seatOrThrow(id).state()) {
            case HELD -> session.confirm(id, now, policy);
            case REQUESTED, BOOKED, ATTENDED, MISSED -> Outcome.accepted(Change.of(session));
            case CANCELLED, DECLINED ->
                Outcome.refused(new BookingRefusal.WrongState(session.state(), SessionAction.RETAKE_SEAT));
            case EXPIRED -> again(session, id, free, now, policy);
        };
    }

    private static Outcome<Change<Session>, BookingRefusal> again(
            Session session, SeatId id, TimeFree free, Instant now, BookingPolicy policy) {
        var time = session.facts().time();
        if (!free.teacher()) {
            return Outcome.refused(new BookingRefusal.SlotTaken(time, List.of()));
        }
        return free.student() ? session.retake(id, now, policy) : Outcome.refused(new BookingRefusal.StudentBusy(time));
    }

    /** Tells both sides that the seat could not be had any more and all of its money goes back. */
    public static Change<Session> lost(Session session, SeatId id, Instant now) {
        var facts = session.facts();
        var student = session.seatOrThrow(id).student();
        return Change.of(
                session, new BookingEvent.SeatLost(facts.id(), facts.teacher(), id, student, facts.time(), now));
    }
}
