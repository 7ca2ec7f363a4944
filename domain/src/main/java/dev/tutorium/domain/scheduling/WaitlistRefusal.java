package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.Refusal;
import java.time.Instant;

/** Why something cannot be done with a waitlist. */
public sealed interface WaitlistRefusal extends Refusal {

    /** The student is in it already; positions count from 1. */
    record AlreadyWaiting(int position) implements WaitlistRefusal {}

    /** The student is not in it. */
    record NotWaiting() implements WaitlistRefusal {}

    /** No one in it could be offered the time. */
    record NobodyWaits() implements WaitlistRefusal {}

    /** The time cannot be booked, so that it cannot be offered, or not be accepted any more. */
    record NotBookable(SlotRefusal reason) implements WaitlistRefusal {}

    /** Nothing is offered to the student. */
    record NothingOffered() implements WaitlistRefusal {}

    /** What was offered has lapsed. */
    record OfferLapsed(Instant at) implements WaitlistRefusal {}
}
