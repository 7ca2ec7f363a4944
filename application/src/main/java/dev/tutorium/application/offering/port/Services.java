package dev.tutorium.application.offering.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All services that are not deleted. */
public interface Services {

    Optional<Service> find(ServiceId id);

    default Service get(ServiceId id) {
        return find(id).orElseThrow(() -> new Missing("service"));
    }

    /** Throws {@link Missing} when there is none or it is another teacher's. */
    Service getOwned(AccountId teacher, ServiceId id);

    /** All of one teacher, the newest first. */
    List<Service> of(AccountId teacher);

    /** Those of one teacher that may be booked, the oldest first. */
    List<Service> openOf(AccountId teacher);

    /** The one of these that may be booked. */
    Optional<Service> findOpen(AccountId teacher, String slug);

    /** The slugs of one teacher that begin with {@code prefix}. */
    Set<String> slugs(AccountId teacher, String prefix);

    /**
     * Saves, publishes the events with it, and answers the service as stored.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was changed since it was read, or another took its slug meanwhile
     */
    Service record(Change<Service> change);
}
