package dev.tutorium.application.payment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.Payout;
import dev.tutorium.domain.payment.Wallet;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of payouts does. */
public abstract class PayoutsContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Money AMOUNT = Money.of(25_00, "EUR");

    protected abstract Payouts payouts();

    protected abstract Transactions transactions();

    /** A new account that the store knows. */
    protected abstract AccountId account();

    @Test
    void every_state_reads_as_it_was_stored() {
        var approved = roundTrip(approved(roundTrip(proposed(account()))));
        var failed = roundTrip(approved.failed("account closed", NOON));
        var again = roundTrip(approved(failed));
        roundTrip(again.paid("tr_1", NOON));
        roundTrip(roundTrip(proposed(account())).cancel(NOON).orThrow(no -> new IllegalStateException(no.toString())));
    }

    @Test
    void a_payee_has_one_open_payout() {
        var payee = account();
        var first = roundTrip(proposed(payee));
        assertThatThrownBy(() -> record(proposed(payee))).isInstanceOf(Stale.class);
        roundTrip(roundTrip(approved(first)).paid("tr_1", NOON));
        roundTrip(proposed(payee));
    }

    @Test
    void a_withdrawal_is_open_beside_a_payout_of_earnings() {
        var payee = account();
        roundTrip(proposed(payee));
        roundTrip(withdrawn(payee));
        assertThatThrownBy(() -> record(withdrawn(payee))).isInstanceOf(Stale.class);
    }

    @Test
    void a_change_of_an_old_state_is_stale() {
        var payout = roundTrip(proposed(account()));
        record(approved(payout));
        assertThatThrownBy(() -> record(approved(payout))).isInstanceOf(Stale.class);
    }

    @Test
    void what_is_not_there_is_missing() {
        assertThatThrownBy(() -> payouts().get(new PayoutId(UUID.randomUUID()))).isInstanceOf(Missing.class);
    }

    @Test
    void sweeps_find_what_waits() {
        var pending = roundTrip(proposed(account()));
        var approved = roundTrip(approved(roundTrip(proposed(account()))));
        assertThat(payouts().pending(1_000)).contains(pending.id()).doesNotContain(approved.id());
        assertThat(payouts().unsettled(NOON.plusSeconds(1), 1_000))
                .contains(approved.id())
                .doesNotContain(pending.id());
        assertThat(payouts().unsettled(NOON.minus(Duration.ofDays(1)), 1_000)).isEmpty();
    }

    private Payout roundTrip(Change<Payout> change) {
        record(change);
        var read = payouts().get(change.state().id());
        assertThat(read).usingRecursiveComparison().ignoringFields("version").isEqualTo(change.state());
        return read;
    }

    private static Change<Payout> proposed(AccountId payee) {
        return Payout.propose(new PayoutId(UUID.randomUUID()), payee, AMOUNT, NOON);
    }

    private static Change<Payout> withdrawn(AccountId owner) {
        return Payout.withdraw(new PayoutId(UUID.randomUUID()), new Wallet(owner, AMOUNT), AMOUNT, true, NOON)
                .orThrow(no -> new IllegalStateException(no.toString()));
    }

    private static Change<Payout> approved(Payout payout) {
        return payout.approve("an admin", AMOUNT, true, NOON).orThrow(no -> new IllegalStateException(no.toString()));
    }

    private void record(Change<Payout> change) {
        transactions().inTransaction(() -> payouts().record(change));
    }
}
