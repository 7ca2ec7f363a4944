package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SeatId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A lot of prepaid credits for one service of a teacher. It is bought by one charge whose deliverables are the credits, so what a credit costs, earns
 * and refunds is what the charge's portions of it hold. Free credits can be reserved and refunded until it expires; then they lapse. A
 * reserved one may still be used afterwards, and is refunded should it come back: it was spent in time, and what a student gets back
 * whole is not lost to a date. Reserving or using twice for one seat is once.
 *
 * @param reminders how many of the policy's reminders are behind it
 * @param version   how often it was stored; 0 before the first time
 */
public record CreditPackage(
        PackageOrder order, Instant purchasedAt, Instant expiresAt, List<Credit> credits, int reminders, long version) {

    /** The soonest to expire first; then the longest owned. */
    private static final Comparator<CreditPackage> SPENDING = Comparator.comparing(CreditPackage::expiresAt)
            .thenComparing(CreditPackage::purchasedAt)
            .thenComparing(lot -> lot.id().value());

    public CreditPackage {
        credits = List.copyOf(credits);
    }

    public CreditPackageId id() {
        return order.id();
    }

    public AccountId student() {
        return order.student();
    }

    /** What pays for it; null where nothing was to be paid. */
    public @Nullable ChargeId charge() {
        return order.charge();
    }

    /** Reserves a credit for a seat from the package, of these, that expires first and has one free. */
    public static Outcome<Change<CreditPackage>, CreditRefusal> spend(
            List<CreditPackage> packages, SeatId seat, Instant now) {
        return packages.stream()
                .filter(lot -> !lot.isExpired(now) && lot.free() > 0)
                .min(SPENDING)
                .map(lot -> lot.reserve(seat, now))
                .orElseGet(() -> Outcome.refused(new CreditRefusal.NoCreditLeft()));
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public int free() {
        return (int) credits.stream().filter(Credit::isFree).count();
    }

    /** The credit that is or was reserved for a seat. */
    public Optional<Credit> creditOf(SeatId seat) {
        return credits.stream()
                .filter(credit -> switch (credit.state()) {
                    case Credit.Reserved(var of) -> of.equals(seat);
                    case Credit.Used(var by) -> by.equals(seat);
                    case Credit.Free _, Credit.Refunded _, Credit.Lapsed _, Credit.Revoked _ -> false;
                })
                .findFirst();
    }

    public Outcome<Change<CreditPackage>, CreditRefusal> reserve(SeatId seat, Instant now) {
        if (creditOf(seat).isPresent()) {
            return Outcome.accepted(Change.of(this));
        }
        if (isExpired(now)) {
            return Outcome.refused(new CreditRefusal.PackageExpired(expiresAt));
        }
        return credits.stream()
                .filter(Credit::isFree)
                .findFirst()
                .map(credit -> Change.of(
                        with(credit.with(new Credit.Reserved(seat))),
                        new CreditEvent.CreditReserved(id(), credit.id(), seat, now)))
                .map(Outcome::<Change<CreditPackage>, CreditRefusal>accepted)
                .orElseGet(() -> Outcome.refused(new CreditRefusal.NoCreditLeft()));
    }

    /** The session was held, missed by the student or cancelled too late. */
    public Outcome<Change<CreditPackage>, CreditRefusal> use(SeatId seat, Instant now) {
        return creditOf(seat)
                .map(credit -> credit.state() instanceof Credit.Used
                        ? Change.of(this)
                        : Change.of(
                                with(credit.with(new Credit.Used(seat))),
                                new CreditEvent.CreditUsed(id(), charge(), credit.id(), seat, now)))
                .map(Outcome::<Change<CreditPackage>, CreditRefusal>accepted)
                .orElseGet(() -> Outcome.refused(new CreditRefusal.CreditNotReserved(seat)));
    }

    /**
     * The seat ended in a way that costs nothing. Once the package has expired the credit is refunded instead; so is a used one, whose
     * session turns out not to have been held, as it was earned meanwhile.
     */
    public Outcome<Change<CreditPackage>, CreditRefusal> giveBack(SeatId seat, Instant now) {
        return creditOf(seat)
                .map(credit -> isExpired(now) || credit.state() instanceof Credit.Used
                        ? Change.of(
                                with(credit.with(new Credit.Refunded())),
                                new CreditEvent.CreditsRefunded(id(), charge(), List.of(credit.id()), now))
                        : Change.of(
                                with(credit.with(new Credit.Free())),
                                new CreditEvent.CreditReturned(id(), credit.id(), seat, now)))
                .map(Outcome::<Change<CreditPackage>, CreditRefusal>accepted)
                .orElseGet(() -> Outcome.refused(new CreditRefusal.CreditNotReserved(seat)));
    }

    /** Gives back so many free credits, the last ones first; the charge refunds what they cost. */
    public Outcome<Change<CreditPackage>, CreditRefusal> refund(int count, Instant now) {
        if (isExpired(now)) {
            return Outcome.refused(new CreditRefusal.PackageExpired(expiresAt));
        }
        if (count < 1 || count > free()) {
            return Outcome.refused(new CreditRefusal.TooFewUnused(count, free()));
        }
        var chosen = credits.reversed().stream()
                .filter(Credit::isFree)
                .limit(count)
                .map(Credit::id)
                .toList();
        return Outcome.accepted(Change.of(
                with(credit -> chosen.contains(credit.id()), new Credit.Refunded()),
                new CreditEvent.CreditsRefunded(id(), charge(), chosen, now)));
    }

    /** Tells of the end that is near where a reminder is due and something is left to use; of several that were missed only once. */
    public Change<CreditPackage> remind(PackagePolicy policy, Instant now) {
        var due = (int) policy.reminders().stream()
                .filter(before -> !now.isBefore(expiresAt.minus(before)))
                .count();
        return due <= reminders || free() == 0 || isExpired(now)
                ? Change.of(this)
                : Change.of(
                        new CreditPackage(order, purchasedAt, expiresAt, credits, due, version),
                        new CreditEvent.PackageExpiring(id(), student(), free(), expiresAt, now));
    }

    /** What is free when it expires is lost to the student and earned by those who share the charge. */
    public Change<CreditPackage> lapse(Instant now) {
        if (!isExpired(now) || free() == 0) {
            return Change.of(this);
        }
        var lapsed = credits.stream().filter(Credit::isFree).map(Credit::id).toList();
        return Change.of(
                with(Credit::isFree, new Credit.Lapsed()),
                new CreditEvent.PackageLapsed(id(), charge(), student(), lapsed, now));
    }

    /**
     * Free credits whose price went back otherwise, by a refund of its charge or a lost dispute, cannot be used any more. A reserved one
     * stays, and follows when it comes back.
     */
    public Change<CreditPackage> revoke(Charge.Paid paid, Instant now) {
        var emptied = Revocation.emptied(paid);
        var revoked = credits.stream()
                .filter(Credit::isFree)
                .map(Credit::id)
                .filter(credit -> emptied.contains(credit.value()))
                .toList();
        if (revoked.isEmpty()) {
            return Change.of(this);
        }
        var why = Revocation.why(paid);
        return Change.of(
                with(credit -> revoked.contains(credit.id()), new Credit.Revoked(why)),
                new CreditEvent.CreditsRevoked(id(), student(), revoked, why.inWords(), now));
    }

    /** Those whose price goes back to the student. */
    public List<UUID> refunded() {
        return credits.stream()
                .filter(credit -> credit.state() instanceof Credit.Refunded)
                .map(credit -> credit.id().value())
                .toList();
    }

    /** When the next reminder or the lapse is due; nothing while no credit is free. */
    public Optional<Instant> nextStep(PackagePolicy policy) {
        if (free() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                reminders < policy.reminders().size()
                        ? expiresAt.minus(policy.reminders().get(reminders))
                        : expiresAt);
    }

    private CreditPackage with(Credit changed) {
        return with(credit -> credit.id().equals(changed.id()), changed.state());
    }

    private CreditPackage with(Predicate<Credit> which, Credit.State next) {
        var changed = new ArrayList<Credit>();
        credits.forEach(credit -> changed.add(which.test(credit) ? credit.with(next) : credit));
        return new CreditPackage(order, purchasedAt, expiresAt, changed, reminders, version);
    }
}
