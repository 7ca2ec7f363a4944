package dev.tutorium.application.payment.port;

import dev.tutorium.application.payment.WantedPackage;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Packages that visitors asked for and have not confirmed; one for each address and teacher. */
public interface PackageWishes {

    record PackageWish(UUID id, AccountId teacher, Email email, WantedPackage wanted, Instant requestedAt) {}

    /** Takes the place of what was asked of this teacher from this address before. */
    void put(PackageWish wish);

    /** Takes what was asked since an instant from the address of an account that has proved it, the oldest first: whoever takes it is alone to. */
    List<PackageWish> take(AccountId student, Instant since);

    /** Forgets at most {@code most} that were asked before an instant. */
    void forget(Instant before, int most);
}
