package dev.tutorium.application.booking;

import dev.tutorium.application.booking.OfferedTimes.Wanted;
import dev.tutorium.domain.booking.SessionTerms;
import dev.tutorium.domain.booking.Subject;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.ServiceId;

/**
 * A seat someone wants at a time.
 *
 * @param price    what the student is charged for it; zero for nothing
 * @param pay      what pays for it, if it has a price
 * @param arranged by the teacher: the time need only be free, not offered
 */
record SeatOrder(
        Wanted wanted, Lesson lesson, AccountId student, Money price, PayBy pay, Channel channel, boolean arranged) {

    /** The service that is sold; a session of a course is sold with its enrollment. */
    ServiceId service() {
        return switch (lesson.subject()) {
            case Subject.ServiceLesson(var service) -> service;
            case Subject.CourseLesson _ -> throw new IllegalStateException("a seat in a course has no price");
        };
    }

    /** What the session would be, if the seat is its first. */
    record Lesson(Subject subject, SessionTerms terms, String title) {}
}
