package dev.tutorium.application.trust.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.PrivacyRequestId;
import dev.tutorium.domain.trust.PrivacyRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people asked about their own data; at most one of a kind is open for a person. */
public interface PrivacyRequests {

    Optional<PrivacyRequest> findOpen(AccountId person, PrivacyRequest.Kind kind);

    /** Locks it until the transaction ends. */
    PrivacyRequest getForUpdate(PrivacyRequestId id);

    /** Erasures still open that were asked before an instant, the oldest first. */
    List<PrivacyRequest> openErasures(Instant before, int limit);

    /**
     * Saves, publishes the events with it, and answers the request as stored.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was changed since it was read, or another of its kind is open already
     */
    PrivacyRequest record(Change<PrivacyRequest> change);
}
