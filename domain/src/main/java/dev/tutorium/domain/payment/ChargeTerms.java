package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import java.time.Instant;
import java.util.List;

/**
 * What was agreed when a charge was made; no later state changes it.
 *
 * @param manualCapture whether the payment is only authorised at first, to be captured or voided later
 * @param absorbed      what of a discount the platform's share paid for
 * @param shares        who owns which part, as long as nothing is refunded
 * @param why           the rule and figures of the split
 * @param expiresAt     when its checkout can no longer be paid
 */
public record ChargeTerms(
        ChargeId id,
        AccountId payer,
        ChargePurpose purpose,
        String description,
        Money amount,
        boolean manualCapture,
        ReturnPages pages,
        List<Share> shares,
        Money absorbed,
        Explanation why,
        Instant createdAt,
        Instant expiresAt) {

    public ChargeTerms {
        shares = List.copyOf(shares);
        var sum = shares.stream().map(Share::amount).reduce(Money.zero(amount.currency()), Money::plus);
        if (!amount.isPositive() || !sum.equals(amount)) {
            throw new IllegalArgumentException("shares of " + sum + " in a charge of " + amount);
        }
    }

    static ChargeTerms of(ChargeOrder order, PaymentPolicy policy, Instant now) {
        var split = order.discount() == null
                ? policy.split(order.price(), order.rule())
                : policy.split(order.price(), order.discount(), order.rule());
        var shares = split.parts().stream()
                .map(part -> Share.of(part, order.deliverables()))
                .toList();
        return new ChargeTerms(
                order.id(),
                order.payer(),
                order.purpose(),
                order.description(),
                split.whole(),
                order.manualCapture(),
                order.pages(),
                shares,
                split.absorbed(),
                split.why(),
                now,
                now.plus(policy.checkoutLife()));
    }
}
