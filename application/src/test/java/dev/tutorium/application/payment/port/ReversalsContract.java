package dev.tutorium.application.payment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.kernel.ReversalId;
import dev.tutorium.domain.payment.PaymentEvent;
import dev.tutorium.domain.payment.Payout;
import dev.tutorium.domain.payment.Reversal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of reversals does. */
public abstract class ReversalsContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Currency EUR = Currency.getInstance("EUR");

    protected abstract Reversals reversals();

    protected abstract Payouts payouts();

    protected abstract Transactions transactions();

    /** A new account that the store knows. */
    protected abstract AccountId account();

    /** A new charge that the store knows. */
    protected abstract ChargeId charge();

    @Test
    void every_state_reads_as_it_was_stored() {
        var requested = roundTrip(requested(charge(), paidOut(account(), NOON), 10_00));
        roundTrip(requested.settle(new Reversal.Done("trr_1", NOON), NOON));
        var other = roundTrip(requested(charge(), paidOut(account(), NOON), 10_00));
        roundTrip(other.settle(new Reversal.Declined("no balance", NOON), NOON));
    }

    @Test
    void a_change_of_an_old_state_is_stale() {
        var requested = roundTrip(requested(charge(), paidOut(account(), NOON), 10_00));
        record(requested.settle(new Reversal.Done("trr_1", NOON), NOON));
        assertThatThrownBy(() -> record(requested.settle(new Reversal.Declined("no", NOON), NOON)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> reversals().get(new ReversalId(UUID.randomUUID())))
                .isInstanceOf(Missing.class);
    }

    @Test
    void reach_tells_what_was_called_back_and_what_is_left_of_each_payout() {
        var payee = account();
        var first = paidOut(payee, NOON);
        var second = paidOut(payee, NOON.plusSeconds(9));
        roundTrip(Payout.propose(new PayoutId(UUID.randomUUID()), payee, Money.of(25_00, EUR), NOON)
                .state());
        assertThat(reach(charge(), payee))
                .isEqualTo(new Reversal.Reach(eur(0), eur(0), List.of(left(second, 25_00), left(first, 25_00))));

        var charge = charge();
        roundTrip(requested(charge, second, 10_00));
        var done = roundTrip(requested(charge, second, 5_00));
        record(done.settle(new Reversal.Done("trr_1", NOON), NOON));
        var declined = roundTrip(requested(charge(), first, 7_00));
        record(declined.settle(new Reversal.Declined("no balance", NOON), NOON));
        assertThat(reach(charge, payee))
                .isEqualTo(
                        new Reversal.Reach(eur(15_00), eur(10_00), List.of(left(second, 10_00), left(first, 25_00))));
        assertThat(reach(declined.charge(), payee).before()).isEqualTo(eur(7_00));
        assertThat(reach(charge, account())).isEqualTo(new Reversal.Reach(eur(0), eur(0), List.of()));
    }

    @Test
    void sweeps_find_what_is_not_answered() {
        var requested = roundTrip(requested(charge(), paidOut(account(), NOON), 10_00));
        assertThat(reversals().unsettled(NOON.plusSeconds(1), 1_000)).contains(requested.id());
        assertThat(reversals().unsettled(NOON, 1_000)).doesNotContain(requested.id());
        record(requested.settle(new Reversal.Done("trr_1", NOON), NOON));
        assertThat(reversals().unsettled(NOON.plusSeconds(1), 1_000)).doesNotContain(requested.id());
    }

    private Reversal.Reach reach(ChargeId charge, AccountId payee) {
        return transactions().inTransaction(() -> reversals().reach(charge, payee, EUR));
    }

    private Payout paidOut(AccountId payee, Instant at) {
        var id = new PayoutId(UUID.randomUUID());
        roundTrip(Payout.propose(id, payee, Money.of(25_00, EUR), at).state());
        var approved = payouts()
                .get(id)
                .approve("admin", Money.of(25_00, EUR), true, at)
                .orThrow(no -> new IllegalStateException(no.toString()));
        transactions().inTransaction(() -> payouts().record(approved));
        var paid = payouts().get(id).paid("tr_" + id.value(), at);
        transactions().inTransaction(() -> payouts().record(paid));
        return payouts().get(id);
    }

    private void roundTrip(Payout proposed) {
        transactions().inTransaction(() -> payouts().record(Change.of(proposed)));
    }

    private static Change<Reversal> requested(ChargeId charge, Payout payout, long minor) {
        var id = new ReversalId(UUID.randomUUID());
        return Change.of(
                new Reversal(id, charge, payout.id(), payout.payee(), eur(minor), NOON, new Reversal.Requested(), 0),
                new PaymentEvent.ReversalRequested(id, charge, payout.id(), payout.payee(), eur(minor), NOON));
    }

    private Reversal roundTrip(Change<Reversal> change) {
        record(change);
        var read = reversals().get(change.state().id());
        assertThat(read.version()).isEqualTo(change.state().version() + 1);
        assertThat(read).usingRecursiveComparison().ignoringFields("version").isEqualTo(change.state());
        return read;
    }

    private void record(Change<Reversal> change) {
        transactions().inTransaction(() -> reversals().record(change));
    }

    private static Reversal.PaidOut left(Payout payout, long minor) {
        return new Reversal.PaidOut(payout.id(), eur(minor));
    }

    private static Money eur(long minor) {
        return Money.of(minor, EUR);
    }
}
