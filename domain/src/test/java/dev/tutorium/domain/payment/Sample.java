package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Values that the tests of payment share: a course of some modules, sold to a student. */
final class Sample {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final PaymentPolicy POLICY = PaymentPolicy.standard();
    static final AccountId TEACHER = new AccountId(new UUID(0, 1));
    static final AccountId CREATOR = new AccountId(new UUID(0, 2));
    static final AccountId STUDENT = new AccountId(new UUID(0, 3));
    static final Explanation WHY = Explanation.of("test", "");

    private Sample() {}

    static Charge.Paid paid(Money price, int modules) {
        return paid(1, price, modules, new SplitRule.Course(TEACHER, CREATOR));
    }

    static Charge.Paid paid(int number, Money price, int modules, SplitRule rule) {
        var order = new ChargeOrder(
                new ChargeId(new UUID(1, number)),
                STUDENT,
                new ChargePurpose(ChargePurpose.Kind.ENROLLMENT, new UUID(2, number)),
                "A course",
                price,
                null,
                rule,
                modules(modules),
                false,
                new ReturnPages("https://example.test/yes", "https://example.test/no"));
        return (Charge.Paid) Charge.open(order, POLICY, NOON)
                .state()
                .paid("pay_" + number, NOON)
                .state();
    }

    static List<UUID> modules(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Sample::module).toList();
    }

    static UUID module(int number) {
        return new UUID(7, number);
    }

    static RefundId refund(int number) {
        return new RefundId(new UUID(9, number));
    }

    static Dispute dispute(int number, Money amount) {
        return new Dispute(
                "dp_" + number,
                amount,
                Money.zero(amount.currency()),
                "fraudulent",
                NOON.plusSeconds(number),
                new Dispute.Opened());
    }

    static Charge.Paid refunded(Charge.Paid paid, int number, Money amount) {
        return (Charge.Paid)
                accepted(paid.refund(refund(number), amount, WHY, NOON)).state();
    }

    static Charge.Paid opened(Charge.Paid paid, Dispute dispute) {
        return (Charge.Paid) paid.disputeOpened(dispute, NOON).state();
    }

    static Charge.Paid won(Charge.Paid paid, Dispute dispute) {
        return (Charge.Paid) paid.disputeDecided(dispute.reference(), new Dispute.Won(NOON), NOON)
                .state();
    }

    static Charge.Paid lost(Charge.Paid paid, Dispute dispute) {
        return (Charge.Paid) paid.disputeDecided(dispute.reference(), new Dispute.Lost(NOON), NOON)
                .state();
    }

    static <T, R extends Refusal> T accepted(Outcome<T, R> outcome) {
        return outcome.orThrow(refusal -> new IllegalStateException(refusal.toString()));
    }

    static <S, R extends Refusal> S state(Outcome<Change<S>, R> outcome) {
        return accepted(outcome).state();
    }

    static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
