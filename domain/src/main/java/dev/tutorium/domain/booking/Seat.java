package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SeatId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One student's place in a session, with a payment and a cancellation of its own.
 *
 * @param price      what this student pays for it; zero when free or paid for with a course
 * @param charge     the charge that pays it; null when it needs none
 * @param heldUntil  when an unpaid hold lapses; null unless HELD
 * @param settlement how it ended; null unless it was cancelled
 */
public record Seat(
        SeatId id,
        AccountId student,
        Money price,
        @Nullable ChargeId charge,
        SeatState state,
        Instant bookedAt,
        @Nullable Instant heldUntil,
        @Nullable Settlement settlement) {

    public Seat {
        if ((heldUntil != null) != (state == SeatState.HELD)) {
            throw new IllegalArgumentException("exactly a held seat has an end of its hold");
        }
        if ((settlement != null) != (state == SeatState.CANCELLED)) {
            throw new IllegalArgumentException("exactly a cancelled seat has a settlement");
        }
    }

    /** A seat kept for the payment of this charge. */
    public static Seat held(
            SeatId id, AccountId student, Money price, ChargeId charge, Instant now, BookingPolicy policy) {
        return new Seat(id, student, price, charge, SeatState.HELD, now, now.plus(policy.hold()), null);
    }

    /** A seat that needs no payment: booked, or requested of a teacher who wants to accept first. */
    public static Seat withoutPayment(SeatId id, AccountId student, Money price, boolean approval, Instant now) {
        var state = approval ? SeatState.REQUESTED : SeatState.BOOKED;
        return new Seat(id, student, price, null, state, now, null, null);
    }

    public boolean holdsCalendar() {
        return state.holdsCalendar();
    }

    Seat in(SeatState next) {
        return new Seat(id, student, price, charge, next, bookedAt, null, null);
    }

    Seat cancelled(Settlement how) {
        return new Seat(id, student, price, charge, SeatState.CANCELLED, bookedAt, null, how);
    }
}
