package dev.tutorium.domain.booking;

import dev.tutorium.domain.booking.PaidWith.Card;
import dev.tutorium.domain.booking.PaidWith.Credit;
import dev.tutorium.domain.booking.PaidWith.Nothing;

/** What becomes of the credit that pays for a seat. */
public enum CreditEffect {
    /** No credit pays for the seat. */
    NONE,
    /** Kept for the seat while it stands. */
    RESERVED,
    /** By a session that was held, a student who did not come, or a cancellation that does not give everything back. */
    USED,
    /** To the package it came from, by any other end. */
    RETURNED;

    /** Where the seat, as it stands or ended, leaves its credit. */
    public static CreditEffect of(Seat seat) {
        return switch (seat.paidWith()) {
            case Nothing _, Card _ -> NONE;
            case Credit _ when seat.holdsCalendar() -> RESERVED;
            case Credit _ -> seat.spends() ? USED : RETURNED;
        };
    }

    /** Where a cancellation that gives back so much leaves a credit: it comes back exactly with all of the price. */
    static CreditEffect ofCancelling(Seat seat, int refundPercent) {
        return switch (seat.paidWith()) {
            case Nothing _, Card _ -> NONE;
            case Credit _ -> refundPercent == 100 ? RETURNED : USED;
        };
    }

    /** In words that follow what a cancellation explains; empty without a credit. */
    String explanation() {
        return switch (this) {
            case NONE, RESERVED -> "";
            case USED -> "; the credit is used, as it comes back only with 100 %";
            case RETURNED -> "; the credit comes back";
        };
    }
}
