package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.DiscountCodeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code that takes something off a price. It counts its standing redemptions itself, so that of two who race for the last one the
 * later finds it changed, asks again and is refused.
 *
 * @param owner     who gives it, on what they offer themselves, and earns the less for it; null for the platform, on everything
 * @param code      what is typed in, whatever its case
 * @param redeemed  how many redemptions stand; more than its limit where money came late or the limit was lowered
 * @param deletedAt null while it exists
 * @param version   how often it was stored; 0 before the first time
 */
public record DiscountCode(
        DiscountCodeId id,
        @Nullable AccountId owner,
        String code,
        Value value,
        Limits limits,
        int redeemed,
        Instant createdAt,
        @Nullable Instant deletedAt,
        long version) {

    /** What it takes off. */
    public sealed interface Value {}

    /** A part of the price, in basis points; half a minor unit rounds up. */
    public record Percent(int basisPoints) implements Value {

        public Percent {
            if (basisPoints < 1 || basisPoints > PaymentPolicy.WHOLE) {
                throw new IllegalArgumentException("a discount of " + basisPoints + " basis points");
            }
        }
    }

    /** An amount, or all of a lower price. */
    public record Fixed(Money amount) implements Value {

        public Fixed {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("a discount of " + amount);
            }
        }
    }

    /**
     * When, how often and on what it may be redeemed; null is no limit.
     *
     * @param from       first valid then
     * @param to         no longer valid then
     * @param minimum    of the price before the discount
     * @param offerings  services, courses and packs it is for; empty for all
     */
    public record Limits(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Integer total,
            @Nullable Integer perStudent,
            @Nullable Money minimum,
            Set<UUID> offerings) {

        public Limits {
            offerings = Set.copyOf(offerings);
            if (from != null && to != null && !from.isBefore(to)) {
                throw new IllegalArgumentException("valid from " + from + " to " + to);
            }
            if ((total != null && total < 1) || (perStudent != null && perStudent < 1)) {
                throw new IllegalArgumentException("a limit of " + total + ", " + perStudent + " for a student");
            }
        }

        public static Limits none() {
            return new Limits(null, null, null, null, null, Set.of());
        }
    }

    /** What a student is about to buy; {@code redeemed} is how many of their own redemptions of this code stand. */
    public record Purchase(UUID offering, Money price, int redeemed) {}

    /** Who buys it, and how it will be known. */
    public record Bought(AccountId student, ChargePurpose purpose, ChargeId charge) {}

    /** A redeemed code: the code as it is now, the redemption to keep, and what to take off the charge. */
    public record Redeemed(DiscountCode code, Redemption redemption, Discount discount) {}

    public DiscountCode {
        code = code.strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty() || redeemed < 0) {
            throw new IllegalArgumentException("a code " + code + " redeemed " + redeemed + " times");
        }
    }

    /** What it takes off a purchase now, or why it does not. Never more than the price. */
    public Outcome<Discount, DiscountRefusal> discount(Purchase purchase, Instant now) {
        var refusal = refusal(purchase, now);
        return refusal == null ? Outcome.accepted(discount(purchase.price())) : Outcome.refused(refusal);
    }

    /** As {@link #discount}, and it counts for what is bought with it. Where nothing is left to pay, there will be no charge. */
    public Outcome<Redeemed, DiscountRefusal> redeem(Purchase purchase, Bought bought, Instant now) {
        return discount(purchase, now).map(discount -> {
            var charge = discount.amount().equals(purchase.price()) ? null : bought.charge();
            var redemption = new Redemption(
                    id, bought.purpose(), charge, bought.student(), purchase.offering(), discount.amount(), now, true);
            return new Redeemed(counting(redeemed + 1), redemption, discount);
        });
    }

    /** Another text, value or limits; what was redeemed stays. */
    public DiscountCode edit(String newCode, Value newValue, Limits newLimits) {
        return new DiscountCode(id, owner, newCode, newValue, newLimits, redeemed, createdAt, deletedAt, version);
    }

    /** It is redeemed no more; what was stays, and its text is free for another. */
    public DiscountCode delete(Instant now) {
        return new DiscountCode(id, owner, code, value, limits, redeemed, createdAt, now, version);
    }

    public Discount.Bearer bearer() {
        return owner == null ? Discount.Bearer.PLATFORM : Discount.Bearer.TEACHER;
    }

    /** After a redemption was released or taken up again by its charge. */
    public DiscountCode after(Redemption before, Redemption after) {
        return before.standing() == after.standing() ? this : counting(redeemed + (after.standing() ? 1 : -1));
    }

    private @Nullable DiscountRefusal refusal(Purchase purchase, Instant now) {
        var price = purchase.price();
        if (limits.from() != null && now.isBefore(limits.from())) {
            return new DiscountRefusal.CodeNotYetValid(limits.from());
        }
        if (limits.to() != null && !now.isBefore(limits.to())) {
            return new DiscountRefusal.CodeExpired(limits.to());
        }
        if (!limits.offerings().isEmpty() && !limits.offerings().contains(purchase.offering())) {
            return new DiscountRefusal.CodeNotForOffering(purchase.offering());
        }
        if (value instanceof Fixed(var amount) && !amount.currency().equals(price.currency())) {
            return new DiscountRefusal.CodeOfOtherCurrency(amount.currency());
        }
        if (limits.minimum() != null && !limits.minimum().currency().equals(price.currency())) {
            return new DiscountRefusal.CodeOfOtherCurrency(limits.minimum().currency());
        }
        if (limits.minimum() != null && price.compareTo(limits.minimum()) < 0) {
            return new DiscountRefusal.PriceBelowMinimum(limits.minimum());
        }
        if (limits.perStudent() != null && purchase.redeemed() >= limits.perStudent()) {
            return new DiscountRefusal.CodeUsedByStudent(limits.perStudent());
        }
        if (limits.total() != null && redeemed >= limits.total()) {
            return new DiscountRefusal.CodeUsedUp(limits.total());
        }
        return null;
    }

    private Discount discount(Money price) {
        var off = switch (value) {
            case Percent(var basisPoints) -> price.fraction(basisPoints, PaymentPolicy.WHOLE, RoundingMode.HALF_UP);
            case Fixed(var amount) -> amount.min(price);
        };
        var size = switch (value) {
            case Percent(var basisPoints) -> Explanation.percent("off", basisPoints);
            case Fixed(var amount) -> Explanation.figure("off", amount);
        };
        var why = Explanation.of(
                "discount_code",
                code,
                new Explanation.Figure("code", code),
                Explanation.figure("full price", price),
                size,
                Explanation.figure("discount", off),
                new Explanation.Figure("borne by", bearer().name().toLowerCase(Locale.ROOT)));
        return new Discount(off, bearer(), why);
    }

    private DiscountCode counting(int next) {
        return new DiscountCode(id, owner, code, value, limits, next, createdAt, deletedAt, version);
    }
}
