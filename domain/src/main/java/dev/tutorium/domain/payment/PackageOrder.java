package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package as it was ordered. It is bought once its charge is paid, or at once where there is nothing to pay.
 *
 * @param service what each credit pays for one session of
 * @param credits in the order they are spent; the deliverables of the charge
 * @param charge  what pays for it; null where nothing is to be paid
 */
public record PackageOrder(
        CreditPackageId id,
        AccountId student,
        AccountId teacher,
        ServiceId service,
        List<CreditId> credits,
        @Nullable ChargeId charge,
        Instant orderedAt) {

    public PackageOrder {
        credits = List.copyOf(credits);
        if (credits.isEmpty()) {
            throw new IllegalArgumentException("a package of nothing");
        }
    }

    /** What the shares of its charge are earned by. */
    public List<UUID> deliverables() {
        return credits.stream().map(CreditId::value).toList();
    }

    /** It was paid, or there was nothing to pay. */
    public Change<CreditPackage> bought(Instant at, PackagePolicy policy) {
        var free = credits.stream()
                .map(credit -> new Credit(credit, new Credit.Free()))
                .toList();
        var expiresAt = at.plus(policy.life());
        return Change.of(
                new CreditPackage(this, at, expiresAt, free, 0, 0),
                new CreditEvent.PackageBought(id, student, teacher, credits.size(), expiresAt, at));
    }
}
