package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * A student in a waitlist. Waits; is offered a time; waits again at the same place when that is declined or lapses, and is gone
 * when it is accepted. Leaves whenever they like.
 */
public sealed interface WaitlistEntry {

    AccountId student();

    Instant since();

    /** Starts that were declined or lapsed: they are not offered again. */
    Set<Instant> passed();

    /** Nothing is offered. */
    record Waiting(AccountId student, Instant since, Set<Instant> passed) implements WaitlistEntry {

        public Waiting {
            passed = Set.copyOf(passed);
        }

        boolean mayBeOffered(Instant start) {
            return !passed.contains(start);
        }

        Offered offered(TimeOffer offer) {
            return new Offered(student, since, passed, offer);
        }
    }

    /** A time is offered. */
    record Offered(AccountId student, Instant since, Set<Instant> passed, TimeOffer offer) implements WaitlistEntry {

        public Offered {
            passed = Set.copyOf(passed);
        }

        Waiting waitingAgain() {
            var more = new HashSet<>(passed);
            more.add(offer.time().start());
            return new Waiting(student, since, more);
        }
    }
}
