package dev.tutorium.domain.payment;

import static dev.tutorium.domain.kernel.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.JournalEntry.Line;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JournalEntryTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PaymentPolicy POLICY = PaymentPolicy.standard();
    private static final AccountId TEACHER = new AccountId(new UUID(0, 1));
    private static final AccountId CREATOR = new AccountId(new UUID(0, 2));
    private static final AccountId STUDENT = new AccountId(new UUID(0, 3));

    @Test
    void lines_that_do_not_add_to_zero_are_no_entry() {
        var clearing = LedgerAccount.of(Kind.PROCESSOR_CLEARING);
        var revenue = LedgerAccount.of(Kind.PLATFORM_REVENUE);
        assertThatThrownBy(() -> entry(new Line(clearing, eur(10)), new Line(revenue, eur(-9))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry(new Line(clearing, eur(10)), new Line(revenue, Money.of(-10, "USD"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry(new Line(clearing, eur(0)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_currency_of_an_entry_adds_to_zero_by_itself() {
        var clearing = LedgerAccount.of(Kind.PROCESSOR_CLEARING);
        var revenue = LedgerAccount.of(Kind.PLATFORM_REVENUE);
        assertThat(entry(
                                new Line(clearing, eur(10)),
                                new Line(revenue, eur(-10)),
                                new Line(clearing, Money.of(7, "USD")),
                                new Line(revenue, Money.of(-7, "USD")))
                        .lines())
                .hasSize(4);
    }

    @Test
    void a_payment_owes_everyone_their_share_and_the_platform_bears_the_fee() {
        var balances = new Books();
        balances.post(JournalEntry.paid(paid(eur(100_00), null), eur(3_20)));
        assertThat(balances.of(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isEqualTo(96_80);
        assertThat(balances.of(LedgerAccount.of(Kind.PROCESSOR_FEES))).isEqualTo(3_20);
        assertThat(balances.of(LedgerAccount.of(Kind.PLATFORM_REVENUE))).isEqualTo(-15_00);
        assertThat(balances.of(LedgerAccount.of(Kind.PAYABLE_PENDING, TEACHER))).isEqualTo(-70_00);
    }

    @Test
    void a_discount_the_platform_bears_shows_in_its_own_account() {
        var balances = new Books();
        balances.post(JournalEntry.paid(paid(eur(100_00), new Discount(eur(10_00), Discount.Bearer.PLATFORM)), eur(0)));
        assertThat(balances.of(LedgerAccount.of(Kind.DISCOUNTS))).isEqualTo(10_00);
        assertThat(balances.of(LedgerAccount.of(Kind.PLATFORM_REVENUE))).isEqualTo(-15_00);
        assertThat(balances.of(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isEqualTo(90_00);
    }

    @Test
    void a_compensation_may_take_a_teacher_below_zero() {
        var balances = new Books();
        balances.post(JournalEntry.compensated("seat", TEACHER, STUDENT, eur(5_00), NOON));
        assertThat(balances.of(LedgerAccount.of(Kind.PAYABLE_AVAILABLE, TEACHER)))
                .isEqualTo(5_00);
        assertThat(balances.of(LedgerAccount.of(Kind.WALLET, STUDENT))).isEqualTo(-5_00);
    }

    @Test
    void after_any_history_the_books_hold_what_the_shares_still_hold() {
        forAll(200, random -> {
            var books = new Books();
            var paid = paid(eur(1 + random.nextLong(50_000)), null);
            books.post(JournalEntry.paid(paid, eur(0)));
            var now = NOON;
            for (int step = 0; step < 12; step++) {
                now = now.plusSeconds(100_000);
                if (random.nextBoolean()) {
                    paid = (Charge.Paid) paid.earn(new UUID(7, 1 + random.nextInt(4)), now, POLICY.escrowHold())
                            .state();
                }
                var charge = paid;
                var at = now;
                charge.due(now).stream()
                        .filter(due -> due.amount().isPositive())
                        .forEach(due -> books.post(JournalEntry.released(charge.id(), due, at)));
                paid = (Charge.Paid) paid.release(now).state();
                if (random.nextInt(3) == 0 && paid.left().isPositive()) {
                    var refund = new RefundId(new UUID(9, step));
                    var amount = eur(1 + random.nextLong(paid.left().minor()));
                    var change = paid.refund(refund, amount, Explanation.of("test", ""), now)
                            .orThrow(no -> new IllegalStateException(no.toString()));
                    paid = (Charge.Paid) change.state();
                    books.post(JournalEntry.refunded(
                            paid.id(), paid.findRefund(refund).orElseThrow(), now));
                }
            }
            for (var share : paid.shares()) {
                var account = share.payee().account();
                var owed = account == null
                        ? books.of(LedgerAccount.of(Kind.PLATFORM_REVENUE))
                        : books.of(LedgerAccount.of(Kind.PAYABLE_PENDING, account))
                                + books.of(LedgerAccount.of(Kind.PAYABLE_AVAILABLE, account));
                assertThat(-owed).isEqualTo(share.left().minor());
            }
            assertThat(books.of(LedgerAccount.of(Kind.PROCESSOR_CLEARING)))
                    .isEqualTo(paid.left().minor());
        });
    }

    private static Charge.Paid paid(Money price, @Nullable Discount discount) {
        var order = new ChargeOrder(
                new ChargeId(new UUID(1, 1)),
                STUDENT,
                new ChargePurpose(ChargePurpose.Kind.ENROLLMENT, new UUID(2, 2)),
                "A course",
                price,
                discount,
                new SplitRule.Course(TEACHER, CREATOR),
                List.of(new UUID(7, 1), new UUID(7, 2), new UUID(7, 3), new UUID(7, 4)),
                false,
                new ReturnPages("https://example.test/yes", "https://example.test/no"));
        return (Charge.Paid)
                Charge.open(order, POLICY, NOON).state().paid("pay_1", NOON).state();
    }

    private static JournalEntry entry(Line... lines) {
        return new JournalEntry("test", null, "test", NOON, List.of(lines));
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
