package dev.tutorium.application.booking.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.JournalEntry.Line;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every reading of teachers' earnings tells. */
public abstract class EarningsContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Currency EUR = Currency.getInstance("EUR");

    protected abstract Earnings earnings();

    protected abstract Ledger ledger();

    protected abstract Transactions transactions();

    /** A new account that the store knows. */
    protected abstract AccountId account();

    @Test
    void payments_count_less_what_went_back_and_what_disputes_took() {
        var teacher = account();
        post("payment", teacher, Kind.PAYABLE_PENDING, 100_00);
        post("refund", teacher, Kind.PAYABLE_PENDING, -10_00);
        post("refund", teacher, Kind.PAYABLE_AVAILABLE, -5_00);
        post("dispute lost", teacher, Kind.HELD_FOR_DISPUTE, -20_00);
        assertThat(earned(teacher)).isEqualTo(65_00);
    }

    @Test
    void releases_payouts_and_compensations_change_nothing() {
        var teacher = account();
        post("payment", teacher, Kind.PAYABLE_PENDING, 100_00);
        post("release", teacher, Kind.PAYABLE_AVAILABLE, 100_00);
        post("payout approved", teacher, Kind.PAYABLE_AVAILABLE, -40_00);
        post("compensation", teacher, Kind.PAYABLE_AVAILABLE, -5_00);
        assertThat(earned(teacher)).isEqualTo(100_00);
    }

    @Test
    void others_and_other_currencies_count_apart() {
        var teacher = account();
        post("payment", account(), Kind.PAYABLE_PENDING, 100_00);
        assertThat(earned(teacher)).isZero();
        post("payment", teacher, Kind.PAYABLE_PENDING, 100_00);
        assertThat(earnings().lifetime(teacher, Currency.getInstance("USD"))).isEqualTo(Money.of(0, "USD"));
    }

    private long earned(AccountId teacher) {
        return earnings().lifetime(teacher, EUR).minor();
    }

    /** What an account is credited, from the provider's. */
    private void post(String what, AccountId owner, Kind kind, long minor) {
        var entry = new JournalEntry(
                "test:" + UUID.randomUUID(),
                null,
                what,
                NOON,
                List.of(
                        new Line(LedgerAccount.of(kind, owner), Money.of(-minor, EUR)),
                        new Line(LedgerAccount.of(Kind.PROCESSOR_CLEARING), Money.of(minor, EUR))));
        var posted = transactions().inTransaction(() -> ledger().post(entry));
        assertThat(posted).isTrue();
    }
}
