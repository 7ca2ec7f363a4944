package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the money rules. Shares are basis points of the whole, amounts are in major units of whichever currency is
 * charged.
 *
 * @param course            teacher's, creator's and platform's share of a course
 * @param ownCourse         teacher's and platform's share when the creator teaches
 * @param workspaceFee      the platform's fee on a workspace service
 * @param marketplace       commission tiers, by rising lifetime earnings; the last has no end
 * @param escrowHold        from delivery until a share may be paid out
 * @param checkoutLife      how long a checkout may be paid; a hosted one lives 30 minutes from being opened
 * @param checkoutSilence   after this long without news the provider is asked about an open checkout
 * @param answerPatience    an answer of the provider that takes longer is lost, and asked for again
 * @param minimumPayout     the least that is paid out
 * @param packages          how long credits bought ahead can be used
 */
public record PaymentPolicy(
        List<Integer> course,
        List<Integer> ownCourse,
        Fee workspaceFee,
        List<CommissionTier> marketplace,
        Duration escrowHold,
        Duration checkoutLife,
        Duration checkoutSilence,
        Duration answerPatience,
        BigDecimal minimumPayout,
        PackagePolicy packages) {

    /** A fee in basis points, but at least {@code minimum} and at most {@code maximum} (null: no bound), and never more than the whole. */
    public record Fee(
            int basisPoints, BigDecimal minimum, @Nullable BigDecimal maximum) {

        public static Fee none() {
            return new Fee(0, BigDecimal.ZERO, null);
        }

        public Fee {
            requireShare(basisPoints);
            if (minimum.signum() < 0 || (maximum != null && maximum.compareTo(minimum) < 0)) {
                throw new IllegalArgumentException("a fee from " + minimum + " to " + maximum);
            }
        }

        /** The parts of the teacher and of the platform, and why. */
        private Split split(Money whole, AccountId teacher) {
            var proportional = whole.fraction(basisPoints, WHOLE, RoundingMode.HALF_UP);
            var least = money(minimum, whole.currency());
            var most = maximum == null ? whole : money(maximum, whole.currency());
            var bounded = proportional.max(least).min(most).min(whole);
            var tier = bounded.equals(proportional)
                    ? ""
                    : bounded.equals(whole) ? "the whole" : bounded.equals(least) ? "the minimum" : "the maximum";
            return Split.of(
                    whole,
                    List.of(Payee.teacher(teacher), Payee.platform()),
                    List.of(whole.minus(bounded), bounded),
                    Explanation.of(
                            "workspace_fee",
                            tier,
                            Explanation.figure("price", whole),
                            Explanation.percent("platform", basisPoints),
                            Explanation.figure("minimum", least),
                            Explanation.figure("maximum", most),
                            Explanation.figure("fee", bounded)));
        }
    }

    /** The commission of teachers who have earned less than {@code below} so far; null: without end. */
    public record CommissionTier(@Nullable BigDecimal below, int basisPoints) {

        public CommissionTier {
            requireShare(basisPoints);
        }

        boolean holds(Money lifetimeEarnings) {
            return below == null || lifetimeEarnings.compareTo(money(below, lifetimeEarnings.currency())) < 0;
        }
    }

    static final int WHOLE = 10_000;

    public PaymentPolicy {
        course = shares(course, 3);
        ownCourse = shares(ownCourse, 2);
        marketplace = List.copyOf(marketplace);
        if (marketplace.isEmpty() || marketplace.getLast().below() != null) {
            throw new IllegalArgumentException("the last commission tier has no end");
        }
    }

    public static PaymentPolicy standard() {
        return new PaymentPolicy(
                List.of(7_000, 1_500, 1_500),
                List.of(8_500, 1_500),
                Fee.none(),
                List.of(
                        new CommissionTier(new BigDecimal("1000.00"), 2_000),
                        new CommissionTier(new BigDecimal("5000.00"), 1_500),
                        new CommissionTier(null, 1_000)),
                Duration.ofDays(2),
                Duration.ofMinutes(31),
                Duration.ofMinutes(10),
                Duration.ofMinutes(1),
                new BigDecimal("20.00"),
                PackagePolicy.standard());
    }

    /** The split of an amount by a rule. */
    public Split split(Money whole, SplitRule rule) {
        return switch (rule) {
            case SplitRule.Course(var teacher, var creator, var extra)
            when teacher.equals(creator) -> {
                var shares = withExtra(ownCourse, extra);
                yield Split.of(
                        whole,
                        List.of(Payee.teacher(teacher), Payee.platform()),
                        byShares(whole, shares),
                        Explanation.of(
                                "course_split",
                                extra == 0
                                        ? "the creator teaches"
                                        : "the creator teaches and has earned a larger share",
                                Explanation.figure("price", whole),
                                Explanation.percent("teacher", shares.get(0)),
                                Explanation.percent("platform", shares.get(1))));
            }
            case SplitRule.Course(var teacher, var creator, var extra) -> {
                var shares = withExtra(course, extra);
                yield Split.of(
                        whole,
                        List.of(Payee.teacher(teacher), Payee.creator(creator), Payee.platform()),
                        byShares(whole, shares),
                        Explanation.of(
                                "course_split",
                                extra == 0 ? "" : "the teacher has earned a larger share",
                                Explanation.figure("price", whole),
                                Explanation.percent("teacher", shares.get(0)),
                                Explanation.percent("creator", shares.get(1)),
                                Explanation.percent("platform", shares.get(2))));
            }
            case SplitRule.Workspace(var teacher) -> workspaceFee.split(whole, teacher);
            case SplitRule.Marketplace(var teacher, var lifetime) -> {
                var tier = marketplace.stream()
                        .filter(each -> each.holds(lifetime))
                        .findFirst()
                        .orElseThrow();
                yield Split.of(
                        whole,
                        List.of(Payee.teacher(teacher), Payee.platform()),
                        byShares(whole, List.of(WHOLE - tier.basisPoints(), tier.basisPoints())),
                        Explanation.of(
                                "marketplace_commission",
                                tier.below() == null ? "the last tier" : "lifetime earnings below " + tier.below(),
                                Explanation.figure("price", whole),
                                Explanation.figure("lifetime earnings", lifetime),
                                Explanation.percent("platform", tier.basisPoints())));
            }
        };
    }

    /** The split of a price less a discount, by who bears it. */
    public Split split(Money price, Discount discount, SplitRule rule) {
        var split = switch (discount.bearer()) {
            case TEACHER -> split(price.minus(discount.amount()), rule);
            case PLATFORM -> split(price, rule).lessBornByPlatform(discount.amount());
        };
        return split.explained(discount.why());
    }

    /** What of someone's available earnings is to be paid out: all of it, once it is enough and the provider can pay them. */
    public Outcome<Money, PaymentRefusal> payout(Money available, boolean ready) {
        var minimum = money(minimumPayout, available.currency());
        if (available.compareTo(minimum) < 0) {
            return Outcome.refused(new PaymentRefusal.BelowMinimumPayout(available, minimum));
        }
        return ready ? Outcome.accepted(available) : Outcome.refused(new PaymentRefusal.PayeeNotReady());
    }

    /** An amount of this policy in a currency, which may have fewer decimals than the amount is written with. */
    private static Money money(BigDecimal major, Currency currency) {
        return Money.ofMajor(major.setScale(Money.zero(currency).major().scale(), RoundingMode.HALF_UP), currency);
    }

    /** The first share, the teacher's, larger at the cost of the last, the platform's, as far as that goes. */
    private static List<Integer> withExtra(List<Integer> shares, int extra) {
        var moved = Math.min(extra, shares.getLast());
        var changed = new ArrayList<>(shares);
        changed.set(0, shares.getFirst() + moved);
        changed.set(shares.size() - 1, shares.getLast() - moved);
        return changed;
    }

    private static List<Money> byShares(Money whole, List<Integer> basisPoints) {
        return Proportion.byWeight(
                whole, basisPoints.stream().map(Integer::longValue).toList());
    }

    private static List<Integer> shares(List<Integer> basisPoints, int count) {
        basisPoints.forEach(PaymentPolicy::requireShare);
        if (basisPoints.size() != count
                || basisPoints.stream().mapToInt(Integer::intValue).sum() != WHOLE) {
            throw new IllegalArgumentException(count + " shares add to " + WHOLE + ", not " + basisPoints);
        }
        return List.copyOf(basisPoints);
    }

    private static void requireShare(int basisPoints) {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException("basis points from 0 to " + WHOLE + ", not " + basisPoints);
        }
    }
}
