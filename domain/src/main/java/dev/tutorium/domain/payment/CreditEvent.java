package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.SeatId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a package. Its charge is null where it cost nothing. */
public sealed interface CreditEvent extends DomainEvent {

    CreditPackageId lot();

    @Override
    default UUID aggregateId() {
        return lot().value();
    }

    record PackageBought(
            CreditPackageId lot, AccountId student, AccountId teacher, int count, Instant expiresAt, Instant at)
            implements CreditEvent {}

    record CreditReserved(CreditPackageId lot, CreditId credit, SeatId seat, Instant at) implements CreditEvent {}

    /** The session was held or missed: its portions of the charge are earned. */
    record CreditUsed(CreditPackageId lot, @Nullable ChargeId charge, CreditId credit, SeatId seat, Instant at)
            implements CreditEvent {}

    record CreditReturned(CreditPackageId lot, CreditId credit, SeatId seat, Instant at) implements CreditEvent {}

    /** What these credits cost is to go back to the student. */
    record CreditsRefunded(CreditPackageId lot, @Nullable ChargeId charge, List<CreditId> refunded, Instant at)
            implements CreditEvent {}

    /** The price of these went back otherwise, as {@code why} tells in figures: they cannot be used. */
    record CreditsRevoked(CreditPackageId lot, AccountId student, List<CreditId> revoked, String why, Instant at)
            implements CreditEvent {}

    /** Free credits will lapse soon. */
    record PackageExpiring(CreditPackageId lot, AccountId student, int free, Instant expiresAt, Instant at)
            implements CreditEvent {}

    /** What these credits cost is earned without a session. */
    record PackageLapsed(
            CreditPackageId lot, @Nullable ChargeId charge, AccountId student, List<CreditId> lapsed, Instant at)
            implements CreditEvent {}
}
