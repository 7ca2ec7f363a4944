package dev.tutorium.application.people.port;

import dev.tutorium.domain.identity.TutorApplication;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import java.time.Instant;
import java.util.Optional;

/** The applications of those who want to teach, one each, and which reviews of them were told. */
public interface TutorApplications {

    Optional<TutorApplication> find(AccountId applicant);

    /**
     * Saves, and publishes the events with it.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was changed since it was read
     */
    TutorApplication record(Change<TutorApplication> change);

    /** Notes that the event with this id was told; whether it was not before. Of two that come at once, one is told that it was. */
    boolean noteTold(String eventId, Instant now);

    /** Forgets at most {@code most} ids of events told before an instant; answers how many. */
    int forgetToldBefore(Instant instant, int most);
}
