package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Money;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which deliverables of a charge have no money left, since it went back by a refund that someone granted or by a lost dispute; both take
 * from the last deliverable back. One that cost nothing has none left when nothing at all is left.
 */
final class Revocation {

    private Revocation() {}

    static List<UUID> emptied(Charge.Paid paid) {
        var isAllGone = paid.refundable().isZero() && paid.terms().amount().isPositive();
        return paid.shares().getFirst().portions().stream()
                .map(Portion::deliverable)
                .filter(each -> isAllGone
                        || (of(paid, each, Portion::left).isZero()
                                && of(paid, each, Portion::amount).isPositive()))
                .toList();
    }

    static Explanation why(Charge.Paid paid) {
        var refunded = paid.refunds().stream()
                .filter(refund -> !(refund.progress() instanceof Refund.Replaced))
                .map(Refund::amount);
        var lost = paid.disputes().stream()
                .filter(dispute -> dispute.progress() instanceof Dispute.Lost)
                .map(Dispute::amount);
        return Explanation.of(
                "price_went_back",
                "",
                Explanation.figure("price", paid.terms().amount()),
                Explanation.figure("refunded", total(paid, refunded)),
                Explanation.figure("lost to disputes", total(paid, lost)),
                Explanation.figure("left", paid.refundable()));
    }

    private static Money of(Charge.Paid paid, UUID deliverable, Function<Portion, Money> part) {
        return total(
                paid,
                paid.shares().stream()
                        .flatMap(share -> share.portions().stream())
                        .filter(portion -> portion.deliverable().equals(deliverable))
                        .map(part));
    }

    private static Money total(Charge.Paid paid, Stream<Money> amounts) {
        return amounts.reduce(Money.zero(paid.terms().amount().currency()), Money::plus);
    }
}
