package dev.tutorium.application.simulation;

import dev.tutorium.domain.booking.CreditEffect;
import dev.tutorium.domain.booking.PaidWith;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.kernel.DiscountCodeId;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.Credit;
import dev.tutorium.domain.payment.CreditPackage;
import dev.tutorium.domain.payment.Portion;
import dev.tutorium.domain.payment.Redemption;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What must hold of packages and codes: a credit is where its seat says, its money where the credit says, and every code counts right. */
final class Credits {

    private final Ground ground;
    private final Checks checks;

    Credits(Ground ground, Checks checks) {
        this.ground = ground;
        this.checks = checks;
        ground.packages.watch(this::stored);
    }

    private void stored(CreditPackage lot) {
        checks.that(lot.credits().size() == lot.order().credits().size(), "a credit of %s is gone", lot);
    }

    /** A seat that a credit pays for and the credit are written together. */
    void fits(Seat seat) {
        if (seat.paidWith() instanceof PaidWith.Credit(var id, var credit)) {
            var lot = ground.packages.find(id).orElseThrow();
            var held = lot.creditOf(seat.id());
            checks.that(
                    switch (CreditEffect.of(seat)) {
                        case NONE -> false;
                        case RESERVED -> held.filter(reserved(seat.id())).isPresent();
                        case USED ->
                            held.filter(one -> one.state() instanceof Credit.Used)
                                    .isPresent();
                        case RETURNED -> held.isEmpty();
                    },
                    "%s is paid with %s of %s",
                    seat,
                    credit,
                    lot);
        }
    }

    private static Predicate<Credit> reserved(SeatId seat) {
        return credit -> credit.state().equals(new Credit.Reserved(seat));
    }

    /** What a package's charge holds for each credit is as far as the credit is, unless a dispute stands in between. */
    void settled(Charge.Paid paid) {
        var lot = ground.packages
                .all()
                .filter(each -> paid.id().equals(each.charge()))
                .findFirst();
        checks.that(lot.isPresent(), "paid and not bought: %s", paid);
        for (var credit : lot.orElseThrow().credits()) {
            var portions = paid.shares().stream()
                    .flatMap(share -> share.portions().stream())
                    .filter(portion -> portion.deliverable().equals(credit.id().value()))
                    .toList();
            checks.that(
                    switch (credit.state()) {
                        case Credit.Free _, Credit.Reserved _ -> true;
                        case Credit.Used _, Credit.Lapsed _ ->
                            portions.stream().noneMatch(portion -> portion.state() == Portion.State.PENDING);
                        case Credit.Refunded _, Credit.Revoked _ ->
                            portions.stream().allMatch(portion -> portion.free().isZero());
                    },
                    "%s of %s holds %s",
                    credit,
                    lot,
                    portions);
        }
    }

    /** Redemptions follow their charges, and each code counts those that stand. */
    void whenQuiet() {
        ground.codes.redemptions().forEach(this::follows);
        var standing = ground.codes
                .redemptions()
                .filter(Redemption::standing)
                .collect(Collectors.groupingBy(Redemption::code, Collectors.counting()));
        ground.codes
                .all()
                .forEach(code -> checks.that(
                        code.redeemed() == count(standing, code.id()), "%s has %s", code, count(standing, code.id())));
    }

    private static long count(Map<DiscountCodeId, Long> standing, DiscountCodeId code) {
        return standing.getOrDefault(code, 0L);
    }

    private void follows(Redemption redemption) {
        var charge = redemption.charge();
        if (charge != null) {
            var now = ground.charges.get(charge);
            checks.that(redemption.follow(now).equals(redemption), "%s and its %s", redemption, now);
        }
    }
}
