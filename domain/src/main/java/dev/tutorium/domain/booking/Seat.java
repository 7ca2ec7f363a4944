package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SeatId;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One student's place in a session, with a payment and a cancellation of its own.
 *
 * @param price      what this student is charged for it: more than zero exactly when a card pays
 * @param heldUntil  when an unpaid hold lapses; null unless HELD
 * @param settlement how it ended; null unless it was cancelled
 */
public record Seat(
        SeatId id,
        AccountId student,
        Money price,
        PaidWith paidWith,
        SeatState state,
        Instant bookedAt,
        @Nullable Instant heldUntil,
        @Nullable Settlement settlement) {

    public Seat {
        if (price.isNegative() || price.isPositive() != (paidWith instanceof PaidWith.Card)) {
            throw new IllegalArgumentException("exactly a seat that a card pays for has a price");
        }
        if ((heldUntil != null) != (state == SeatState.HELD)) {
            throw new IllegalArgumentException("exactly a held seat has an end of its hold");
        }
        if (heldUntil != null && !(paidWith instanceof PaidWith.Card)) {
            throw new IllegalArgumentException("only a seat that a card pays for is held");
        }
        if ((settlement != null) != (state == SeatState.CANCELLED)) {
            throw new IllegalArgumentException("exactly a cancelled seat has a settlement");
        }
    }

    /** A seat kept for the payment of this charge. */
    public static Seat held(
            SeatId id, AccountId student, Money price, ChargeId charge, Instant now, BookingPolicy policy) {
        var card = new PaidWith.Card(charge);
        return new Seat(id, student, price, card, SeatState.HELD, now, now.plus(policy.hold()), null);
    }

    /**
     * A seat that waits for no checkout: booked, or requested of a teacher who wants to accept first.
     *
     * @param paidWith nothing or a credit
     * @param currency what a compensation would be paid in
     */
    public static Seat withoutCheckout(
            SeatId id, AccountId student, PaidWith paidWith, Currency currency, boolean approval, Instant now) {
        var state = approval ? SeatState.REQUESTED : SeatState.BOOKED;
        return new Seat(id, student, Money.zero(currency), paidWith, state, now, null, null);
    }

    public boolean holdsCalendar() {
        return state.holdsCalendar();
    }

    /** Until when, that moment included, any change is free. */
    Instant graceEnds(BookingPolicy policy) {
        return bookedAt.plus(policy.grace());
    }

    boolean inGrace(Instant now, BookingPolicy policy) {
        return !now.isAfter(graceEnds(policy));
    }

    /**
     * Whether it takes what is had only once, a credit or a trial. A seat that ended without being held spends nothing, unless
     * the student cancelled too late for everything to come back.
     */
    public boolean spends() {
        return switch (state) {
            case HELD, REQUESTED, BOOKED, ATTENDED, MISSED -> true;
            case DECLINED, EXPIRED -> false;
            case CANCELLED -> !Objects.requireNonNull(settlement).givesAllBack();
        };
    }

    /** Whether it was firm when its session started, whatever became of it. */
    boolean stoodAt(Instant start) {
        return switch (state) {
            case BOOKED, ATTENDED, MISSED -> true;
            case HELD, REQUESTED, DECLINED, EXPIRED -> false;
            case CANCELLED -> !Objects.requireNonNull(settlement).at().isBefore(start);
        };
    }

    Seat in(SeatState next) {
        return new Seat(id, student, price, paidWith, next, bookedAt, null, null);
    }

    Seat cancelled(Settlement how) {
        return new Seat(id, student, price, paidWith, SeatState.CANCELLED, bookedAt, null, how);
    }
}
