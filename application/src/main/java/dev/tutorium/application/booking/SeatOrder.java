package dev.tutorium.application.booking;

import dev.tutorium.application.booking.OfferedTimes.Wanted;
import dev.tutorium.domain.booking.SessionTerms;
import dev.tutorium.domain.booking.Subject;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;

/**
 * A seat someone wants at a time.
 *
 * @param price    what the student is charged for it; zero for nothing
 * @param arranged by the teacher: the time need only be free, not offered
 */
record SeatOrder(Wanted wanted, Lesson lesson, AccountId student, Money price, Channel channel, boolean arranged) {

    /** What the session would be, if the seat is its first. */
    record Lesson(Subject subject, SessionTerms terms, String title) {}
}
