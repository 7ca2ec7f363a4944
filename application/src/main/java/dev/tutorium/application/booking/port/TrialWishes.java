package dev.tutorium.application.booking.port;

import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Trial sessions that visitors asked for and have not confirmed; one for each address and teacher. */
public interface TrialWishes {

    record TrialWish(UUID id, AccountId teacher, ServiceId service, Email email, Instant start, Instant requestedAt) {}

    /** Takes the place of what was asked of this teacher from this address before. */
    void put(TrialWish wish);

    /** What was asked since an instant from the address of an account that has proved it; the oldest first. */
    List<TrialWish> of(AccountId student, Instant since);

    void remove(TrialWish wish);

    /** Forgets at most {@code most} that were asked before an instant. */
    void forget(Instant before, int most);
}
