package dev.tutorium.domain.payment;

import static dev.tutorium.domain.kernel.ForAll.forAll;
import static dev.tutorium.domain.payment.Sample.CREATOR;
import static dev.tutorium.domain.payment.Sample.NOON;
import static dev.tutorium.domain.payment.Sample.POLICY;
import static dev.tutorium.domain.payment.Sample.TEACHER;
import static dev.tutorium.domain.payment.Sample.accepted;
import static dev.tutorium.domain.payment.Sample.eur;
import static dev.tutorium.domain.payment.Sample.refund;
import static dev.tutorium.domain.payment.Sample.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.DiscountCodeId;
import dev.tutorium.domain.payment.PaymentPolicy.Fee;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an explanation says is enough to work its amounts out again, by someone who has only a calculator. */
class ExplanationTest {

    @Test
    void every_part_of_a_split_can_be_worked_out_from_its_figures() {
        forAll(500, random -> {
            var price = eur(1 + random.nextLong(random.nextBoolean() ? 20 : 500_00));
            var policy = policy(random);
            for (var rule : rules(random)) {
                var split = policy.split(price, rule);
                assertThat(parts(split)).isEqualTo(recomputed(split));
                var discounted = policy.split(price, discount(random, price.minor()), rule);
                assertThat(parts(discounted)).isEqualTo(recomputed(discounted));
            }
        });
    }

    @Test
    void a_fee_at_one_of_its_bounds_says_so() {
        var policy = withFee(new Fee(5_00, new BigDecimal("1.00"), new BigDecimal("5.00")));
        assertThat(tier(policy, 99)).isEqualTo("the whole");
        assertThat(tier(policy, 19_89)).isEqualTo("the minimum");
        assertThat(tier(policy, 20_00)).isEmpty();
        assertThat(tier(policy, 100_00)).isEmpty();
        assertThat(tier(policy, 100_10)).isEqualTo("the maximum");
        assertThat(tier(withFee(Fee.none()), 100_10)).isEmpty();
    }

    @Test
    void a_refund_of_what_is_not_delivered_adds_up_from_its_parts() {
        forAll(200, random -> {
            var count = 1 + random.nextInt(9);
            var paid = Sample.paid(eur(count * 3L + random.nextLong(500_00)), count);
            var unused = Sample.modules(1 + random.nextInt(count));
            var refunded = ((Charge.Paid) state(paid.refundUndelivered(refund(1), unused, NOON)))
                    .refunds()
                    .getFirst();
            var parts = refunded.why().figures().stream()
                    .filter(figure -> figure.name().equals("unused part"))
                    .map(ExplanationTest::amount)
                    .toList();
            assertThat(figure(refunded.why(), "unused")).isEqualTo(String.valueOf(parts.size()));
            assertThat(figure(refunded.why(), "parts")).isEqualTo(String.valueOf(count));
            assertThat(amount(refunded.why(), "price"))
                    .isEqualByComparingTo(paid.terms().amount().major());
            assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(refunded.amount().major())
                    .isEqualByComparingTo(amount(refunded.why(), "refund"));
        });
    }

    @Test
    void a_dispute_tells_its_amount_and_its_fee() {
        var dispute = new Dispute("dp", eur(20_00), eur(15_00), "fraudulent", NOON, new Dispute.Opened());
        assertThat(dispute.why())
                .isEqualTo(Explanation.of(
                        "dispute",
                        "fraudulent",
                        new Explanation.Figure("amount", "20.00 EUR"),
                        new Explanation.Figure("fee", "15.00 EUR")));
    }

    /** By the rule and figures of the explanation alone. */
    private static List<BigDecimal> recomputed(Split split) {
        var why = split.why();
        var price = amount(why, "price");
        var parts = switch (why.rule()) {
            case "course_split" ->
                largestRemainder(
                        price,
                        Stream.of("teacher", "creator", "platform")
                                .filter(name -> has(why, name))
                                .map(name -> percent(why, name))
                                .toList());
            case "marketplace_commission" ->
                largestRemainder(
                        price,
                        List.of(BigDecimal.valueOf(100).subtract(percent(why, "platform")), percent(why, "platform")));
            case "workspace_fee" -> {
                var fee = price.multiply(percent(why, "platform"))
                        .movePointLeft(2)
                        .setScale(2, RoundingMode.HALF_UP)
                        .max(amount(why, "minimum"))
                        .min(amount(why, "maximum"))
                        .min(price);
                assertThat(fee).isEqualByComparingTo(amount(why, "fee"));
                yield List.of(price.subtract(fee), fee);
            }
            default -> throw new AssertionError(why.rule());
        };
        return has(why, "borne by") && figure(why, "borne by").equals("platform")
                ? lessDiscount(why, parts)
                : checked(why, price, parts);
    }

    /** A discount that the teacher bears made the price that was split. */
    private static List<BigDecimal> checked(Explanation why, BigDecimal price, List<BigDecimal> parts) {
        if (has(why, "full price")) {
            assertThat(discount(why)).isEqualByComparingTo(amount(why, "discount"));
            assertThat(amount(why, "full price").subtract(amount(why, "discount")))
                    .isEqualByComparingTo(price);
        }
        return parts;
    }

    /** The platform's part, the last, pays first; then the others by what they have. */
    private static List<BigDecimal> lessDiscount(Explanation why, List<BigDecimal> parts) {
        assertThat(discount(why)).isEqualByComparingTo(amount(why, "discount"));
        var absorbed = amount(why, "discount").min(parts.getLast());
        assertThat(absorbed).isEqualByComparingTo(amount(why, "absorbed"));
        var others = parts.subList(0, parts.size() - 1);
        var uncovered = amount(why, "discount").subtract(absorbed);
        var cuts = uncovered.signum() == 0
                ? others.stream().map(_ -> uncovered).toList()
                : largestRemainder(uncovered, others);
        var left = new ArrayList<BigDecimal>();
        for (int i = 0; i < others.size(); i++) {
            left.add(others.get(i).subtract(cuts.get(i)));
        }
        left.add(parts.getLast().subtract(absorbed));
        return left;
    }

    private static BigDecimal discount(Explanation why) {
        var full = amount(why, "full price");
        return figure(why, "off").endsWith("%")
                ? full.multiply(percent(why, "off")).movePointLeft(2).setScale(2, RoundingMode.HALF_UP)
                : amount(why, "off").min(full);
    }

    private static List<BigDecimal> largestRemainder(BigDecimal whole, List<BigDecimal> weights) {
        var total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var exact = weights.stream()
                .map(weight -> whole.multiply(weight).divide(total, 40, RoundingMode.DOWN))
                .toList();
        var parts = new ArrayList<>(
                exact.stream().map(each -> each.setScale(2, RoundingMode.DOWN)).toList());
        var cent = new BigDecimal("0.01");
        var given = new ArrayList<Integer>();
        while (parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(whole) < 0) {
            var most = -1;
            for (int i = 0; i < parts.size(); i++) {
                if (!given.contains(i) && (most < 0 || lost(exact, i).compareTo(lost(exact, most)) > 0)) {
                    most = i;
                }
            }
            given.add(most);
            parts.set(most, parts.get(most).add(cent));
        }
        return parts;
    }

    private static BigDecimal lost(List<BigDecimal> exact, int index) {
        return exact.get(index).subtract(exact.get(index).setScale(2, RoundingMode.DOWN));
    }

    private static List<BigDecimal> parts(Split split) {
        return split.parts().stream().map(part -> part.amount().major()).toList();
    }

    private static boolean has(Explanation why, String name) {
        return why.figures().stream().anyMatch(figure -> figure.name().equals(name));
    }

    private static String figure(Explanation why, String name) {
        return why.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " in " + why))
                .value();
    }

    private static BigDecimal amount(Explanation why, String name) {
        return new BigDecimal(figure(why, name).replace(" EUR", ""));
    }

    private static BigDecimal amount(Explanation.Figure figure) {
        return new BigDecimal(figure.value().replace(" EUR", ""));
    }

    private static BigDecimal percent(Explanation why, String name) {
        return new BigDecimal(figure(why, name).replace(" %", ""));
    }

    private static Discount discount(Random random, long price) {
        var value = random.nextBoolean()
                ? new DiscountCode.Percent(1 + random.nextInt(99_99))
                : new DiscountCode.Fixed(eur(1 + random.nextLong(price + 5)));
        var owner = random.nextBoolean() ? TEACHER : null;
        var id = new DiscountCodeId(new UUID(3, 1));
        var code = new DiscountCode(id, owner, "SPRING", value, DiscountCode.Limits.none(), 0, NOON, null, 0);
        return accepted(code.discount(new DiscountCode.Purchase(new UUID(6, 6), eur(price), 0), NOON));
    }

    private static List<SplitRule> rules(Random random) {
        return List.of(
                new SplitRule.Course(TEACHER, CREATOR),
                new SplitRule.Course(TEACHER, TEACHER),
                new SplitRule.Course(TEACHER, CREATOR, 500),
                new SplitRule.Course(TEACHER, TEACHER, 2_000),
                new SplitRule.Workspace(TEACHER),
                new SplitRule.Marketplace(TEACHER, eur(random.nextLong(10_000_00))));
    }

    private static PaymentPolicy policy(Random random) {
        return withFee(new Fee(
                random.nextInt(30_00),
                BigDecimal.valueOf(random.nextInt(500), 2),
                random.nextBoolean() ? null : BigDecimal.valueOf(500 + random.nextInt(500), 2)));
    }

    private static String tier(PaymentPolicy policy, long price) {
        return policy.split(eur(price), new SplitRule.Workspace(TEACHER)).why().tier();
    }

    private static PaymentPolicy withFee(Fee fee) {
        return new PaymentPolicy(
                POLICY.course(),
                POLICY.ownCourse(),
                fee,
                POLICY.marketplace(),
                POLICY.escrowHold(),
                POLICY.checkoutLife(),
                POLICY.checkoutSilence(),
                POLICY.answerPatience(),
                POLICY.minimumPayout(),
                POLICY.packages());
    }
}
