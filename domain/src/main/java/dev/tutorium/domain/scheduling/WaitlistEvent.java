package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;
import java.util.UUID;

/** What happened in the waitlist of a service. */
public sealed interface WaitlistEvent extends DomainEvent {

    ServiceId service();

    AccountId student();

    @Override
    default UUID aggregateId() {
        return service().value();
    }

    record WaitlistJoined(ServiceId service, AccountId student, Instant at) implements WaitlistEvent {}

    record WaitlistLeft(ServiceId service, AccountId student, Instant at) implements WaitlistEvent {}

    record TimeOffered(ServiceId service, AccountId student, TimeRange time, Instant until, Instant at)
            implements WaitlistEvent {}

    /** The student has the time and is out of the list. */
    record OfferAccepted(ServiceId service, AccountId student, TimeRange time, Instant at) implements WaitlistEvent {}

    /** The time is the next one's: the student declined it, let it lapse, or left. */
    record OfferEnded(ServiceId service, AccountId student, TimeRange time, Instant at) implements WaitlistEvent {}
}
