package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.Refusal;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.SlotRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Why a booking, or something done to a session, was refused. */
public sealed interface BookingRefusal extends Refusal {

    /** The session's state does not allow it. */
    record WrongState(SessionState state, SessionAction action) implements BookingRefusal {}

    /** Someone else has the time, or had it a moment earlier; the nearest free slots may serve instead. */
    record SlotTaken(TimeRange wanted, List<TimeRange> nearest) implements BookingRefusal {
        public SlotTaken {
            nearest = List.copyOf(nearest);
        }
    }

    /** The time is not one that can be booked, for the reason scheduling gives; these are. */
    record NotOffered(TimeRange wanted, String reason, SlotRefusal facts, List<TimeRange> nearest)
            implements BookingRefusal {
        public NotOffered {
            nearest = List.copyOf(nearest);
        }
    }

    /** The student has another session then. */
    record StudentBusy(TimeRange wanted) implements BookingRefusal {}

    record SessionFull(int capacity) implements BookingRefusal {}

    record AlreadyBooked() implements BookingRefusal {}

    /** A trial is for once. */
    record TrialUsed() implements BookingRefusal {}

    /** The student has not signed in yet, so there is nobody to book for. */
    record StudentNotSignedUp() implements BookingRefusal {}

    /** Teachers do not book themselves. */
    record OwnLesson() implements BookingRefusal {}

    /** The service takes no bookings now: it is a draft, paused or archived. */
    record NotBookable() implements BookingRefusal {}

    /** What was to pay for the seat does not: a discount code or a credit, and that is why. */
    record NotPayable(Refusal why) implements BookingRefusal {}

    /** The enrollment takes no sessions: it is not paid, completed or cancelled. */
    record EnrollmentNotActive() implements BookingRefusal {}

    /** Every module of the course has a session already. */
    record ModulesExhausted(int modules) implements BookingRefusal {}

    /** It has started: no cancelling or moving any more. */
    record AlreadyStarted(Instant startedAt) implements BookingRefusal {}

    /** A cancellation with less notice than this says why. */
    record ReasonRequired(Duration notice) implements BookingRefusal {}

    record QuoteExpired(Instant validUntil) implements BookingRefusal {}

    /** The session was moved, or the seat has ended, since it was quoted. */
    record QuoteOutdated() implements BookingRefusal {}

    /** Too close to the start to move: cancel and book again. */
    record TooLateToMove(Instant movableUntil) implements BookingRefusal {}

    record TooManyMoves(int most) implements BookingRefusal {}

    /** A session with other students in it is not one student's to move. */
    record SharedSession() implements BookingRefusal {}

    /** Someone else says how this went. */
    record NotTheirsToSay(SessionAction action) implements BookingRefusal {}

    /** Nobody contests how it went. */
    record NotDisputed() implements BookingRefusal {}

    record TooEarly(SessionAction action, Instant from) implements BookingRefusal {}

    record TooLate(SessionAction action, Instant until) implements BookingRefusal {}

    /** The video provider does not answer: ask again in a while. */
    record RoomUnavailable() implements BookingRefusal {}

    /** The session's room was given up so often already. */
    record TooManyRooms(int most) implements BookingRefusal {}

    /** A callback that its provider did not send. */
    record CallbackNotGenuine(String reason) implements BookingRefusal {}

    /** The recording was deleted. */
    record RecordingGone() implements BookingRefusal {}

    /** The policy is in use by services that can be booked. */
    record PolicyInUse(long services) implements BookingRefusal {}
}
