package dev.tutorium.application.scheduling.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.scheduling.TimeOffer;
import dev.tutorium.domain.scheduling.Waitlist;
import java.time.Instant;
import java.util.List;

/** Who waits for times, and what is offered to them. Every service has a waitlist, mostly an empty one. */
public interface Waitlists {

    Waitlist get(ServiceId service);

    /** As {@link #get}; nobody else changes it until the running transaction ends. */
    Waitlist getForUpdate(ServiceId service);

    /** The services of a teacher for which someone waits to whom nothing is offered, the one who waits longest first. */
    List<ServiceId> waitedFor(AccountId teacher);

    /** What all waitlists of a teacher offer at the moment. */
    List<TimeOffer> offers(AccountId teacher, Instant now);

    /** Services with an offer that nobody answered in time, the first to lapse first. */
    List<ServiceId> lapsed(Instant now, int limit);

    /**
     * Saves one that was got for update, publishes the events with it, and answers the waitlist as stored.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was changed since it was read
     */
    Waitlist record(Change<Waitlist> change);
}
