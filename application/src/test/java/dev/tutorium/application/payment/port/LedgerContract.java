package dev.tutorium.application.payment.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.JournalEntry.Line;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import dev.tutorium.domain.payment.Payout;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of the books and of payouts does. */
public abstract class LedgerContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Currency EUR = Currency.getInstance("EUR");

    protected abstract Ledger ledger();

    protected abstract Payouts payouts();

    protected abstract Transactions transactions();

    /** A new account that the store knows. */
    protected abstract AccountId account();

    @Test
    void a_movement_is_posted_once() {
        var teacher = account();
        var entry = earned(teacher, 10_00);
        assertThat(post(entry)).isTrue();
        assertThat(post(entry)).isFalse();
        assertThat(available(teacher)).isEqualTo(eur(10_00));
    }

    @Test
    void a_balance_is_the_sum_of_its_lines_told_from_its_side() {
        var teacher = account();
        var before = ledger().balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING), EUR);
        post(earned(teacher, 10_00));
        post(earned(teacher, 2_50));
        assertThat(available(teacher)).isEqualTo(eur(12_50));
        assertThat(ledger().balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING), EUR)
                        .minus(before))
                .isEqualTo(eur(12_50));
        assertThat(ledger().balance(LedgerAccount.of(Kind.PAYABLE_AVAILABLE, teacher), Currency.getInstance("USD")))
                .isEqualTo(Money.of(0, "USD"));
        assertThat(ledger().balance(LedgerAccount.of(Kind.WALLET, teacher), EUR))
                .isEqualTo(eur(0));
    }

    @Test
    void only_the_payable_without_an_open_payout_are_told() {
        var free = account();
        var busy = account();
        var owing = account();
        post(earned(free, 30_00));
        post(earned(busy, 40_00));
        post(JournalEntry.compensated(key(), owing, account(), eur(5_00), NOON));
        transactions()
                .inTransaction(() ->
                        payouts().record(Payout.propose(new PayoutId(UUID.randomUUID()), busy, eur(40_00), NOON)));
        assertThat(takePayable())
                .contains(new Ledger.Payable(free, eur(30_00)))
                .noneMatch(payable ->
                        payable.payee().equals(busy) || payable.payee().equals(owing));
    }

    @Test
    void what_is_payable_is_told_when_it_changes_and_when_it_is_looked_at_again() {
        var teacher = account();
        post(earned(teacher, 10_00));
        post(earned(teacher, 2_50));
        assertThat(takePayable()).containsOnlyOnce(new Ledger.Payable(teacher, eur(12_50)));
        assertThat(takePayable()).isEmpty();
        transactions().inTransaction(() -> ledger().lookAgain(teacher));
        assertThat(takePayable()).containsExactly(new Ledger.Payable(teacher, eur(12_50)));
        post(earned(teacher, 1));
        assertThat(takePayable()).containsExactly(new Ledger.Payable(teacher, eur(12_51)));
    }

    private List<Ledger.Payable> takePayable() {
        return transactions().inTransaction(() -> ledger().takePayable(1_000));
    }

    protected final JournalEntry earned(AccountId teacher, long minor) {
        return new JournalEntry(
                key(),
                null,
                "payment",
                NOON,
                List.of(
                        new Line(LedgerAccount.of(Kind.PROCESSOR_CLEARING), eur(minor)),
                        new Line(LedgerAccount.of(Kind.PAYABLE_AVAILABLE, teacher), eur(-minor))));
    }

    protected final boolean post(JournalEntry entry) {
        return transactions().inTransaction(() -> ledger().post(entry));
    }

    private static String key() {
        return "test:" + UUID.randomUUID();
    }

    private Money available(AccountId account) {
        return ledger().balance(LedgerAccount.of(Kind.PAYABLE_AVAILABLE, account), EUR);
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
