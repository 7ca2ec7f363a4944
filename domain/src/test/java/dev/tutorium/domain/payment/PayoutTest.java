package dev.tutorium.domain.payment;

import static dev.tutorium.domain.payment.Sample.accepted;
import static dev.tutorium.domain.payment.Sample.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PayoutId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PayoutTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PayoutId ID = new PayoutId(new UUID(0, 1));
    private static final AccountId PAYEE = new AccountId(new UUID(0, 2));
    private static final Money AMOUNT = Money.of(20_00, "EUR");

    @Test
    void an_approved_payout_is_paid_once() {
        var approved = approved(proposed());
        var paid = approved.paid("tr_1", NOON);
        assertThat(paid.state().state()).isEqualTo("PAID");
        assertThat(paid.state().paid("tr_1", NOON)).isEqualTo(Change.of(paid.state()));
        assertThat(paid.state().failed("late news", NOON)).isEqualTo(Change.of(paid.state()));
    }

    @Test
    void approving_twice_is_approving_once() {
        var approved = approved(proposed());
        assertThat(approved.approve("another admin", AMOUNT, true, NOON))
                .isEqualTo(Outcome.accepted(Change.of(approved)));
    }

    @Test
    void what_is_no_longer_there_is_not_paid_out() {
        var less = Money.of(19_99, "EUR");
        assertThat(proposed().approve("admin", less, true, NOON))
                .isEqualTo(Outcome.refused(new PaymentRefusal.BalanceTooLow(AMOUNT, less)));
    }

    @Test
    void a_failed_payout_is_tried_again_as_another_attempt() {
        var failed = approved(proposed()).failed("account closed", NOON).state();
        assertThat(failed.state()).isEqualTo("FAILED");
        assertThat(approved(failed).attempt()).isEqualTo(2);
    }

    @Test
    void a_payout_on_its_way_cannot_be_cancelled() {
        assertThat(approved(proposed()).cancel(NOON))
                .isEqualTo(Outcome.refused(new PaymentRefusal.PayoutStepNotAllowed("APPROVED", "cancel")));
        var cancelled = proposed()
                .cancel(NOON)
                .orThrow(no -> new IllegalStateException(no.toString()))
                .state();
        assertThat(cancelled.approve("admin", AMOUNT, true, NOON))
                .isEqualTo(Outcome.refused(new PaymentRefusal.PayoutStepNotAllowed("CANCELLED", "approve")));
    }

    @Test
    void cancelling_twice_is_cancelling_once_and_what_is_paid_stays_paid() {
        var cancelled = state(proposed().cancel(NOON));
        assertThat(cancelled.cancel(NOON.plusSeconds(1))).isEqualTo(Outcome.accepted(Change.of(cancelled)));
        var failed = approved(proposed()).failed("account closed", NOON).state();
        assertThat(state(failed.cancel(NOON)).state()).isEqualTo("CANCELLED");
        var paid = approved(proposed()).paid("tr_1", NOON).state();
        assertThat(paid.cancel(NOON))
                .isEqualTo(Outcome.refused(new PaymentRefusal.PayoutStepNotAllowed("PAID", "cancel")));
        assertThat(paid.approve("admin", AMOUNT, true, NOON)).isEqualTo(Outcome.accepted(Change.of(paid)));
    }

    @Test
    void each_step_is_told_once() {
        assertThat(Payout.propose(ID, PAYEE, AMOUNT, NOON).events())
                .containsExactly(new PaymentEvent.PayoutProposed(ID, PAYEE, AMOUNT, NOON));
        assertThat(accepted(proposed().approve("admin", AMOUNT, true, NOON)).events())
                .containsExactly(new PaymentEvent.PayoutApproved(ID, PAYEE, AMOUNT, NOON));
        assertThat(approved(proposed()).paid("tr_1", NOON).events())
                .containsExactly(new PaymentEvent.PayoutPaid(ID, PAYEE, AMOUNT, NOON));
        assertThat(approved(proposed()).failed("no", NOON).events())
                .containsExactly(new PaymentEvent.PayoutFailed(ID, PAYEE, AMOUNT, "no", NOON));
        assertThat(accepted(proposed().cancel(NOON)).events())
                .containsExactly(new PaymentEvent.PayoutCancelled(ID, PAYEE, AMOUNT, NOON));
    }

    @Test
    void news_of_a_payout_that_was_not_approved_changes_nothing() {
        assertThat(proposed().paid("tr_1", NOON)).isEqualTo(Change.of(proposed()));
        assertThat(proposed().failed("no", NOON)).isEqualTo(Change.of(proposed()));
    }

    @Test
    void twenty_are_the_least_that_is_paid_out() {
        assertThat(Sample.POLICY.payout(Money.of(19_99, "EUR"), true))
                .isEqualTo(Outcome.refused(
                        new PaymentRefusal.BelowMinimumPayout(Money.of(19_99, "EUR"), Money.of(20_00, "EUR"))));
        assertThat(Sample.POLICY.payout(AMOUNT, true)).isEqualTo(Outcome.accepted(AMOUNT));
        assertThat(Sample.POLICY.payout(Money.of(20, "JPY"), true).isAccepted()).isTrue();
        assertThat(Sample.POLICY.payout(Money.of(19, "JPY"), true).isAccepted()).isFalse();
        assertThat(Sample.POLICY.payout(Money.of(19_999, "KWD"), true).isAccepted())
                .isFalse();
        assertThat(Sample.POLICY.payout(Money.of(20_000, "KWD"), true).isAccepted())
                .isTrue();
    }

    @Test
    void a_payee_whose_account_is_not_ready_is_not_paid() {
        assertThat(Sample.POLICY.payout(AMOUNT, false)).isEqualTo(Outcome.refused(new PaymentRefusal.PayeeNotReady()));
    }

    @Test
    void a_payout_of_nothing_is_none() {
        assertThatThrownBy(() -> Payout.propose(ID, PAYEE, Money.of(0, "EUR"), NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Payout proposed() {
        return Payout.propose(ID, PAYEE, AMOUNT, NOON).state();
    }

    private static Payout approved(Payout payout) {
        return payout.approve("admin", AMOUNT, true, NOON)
                .orThrow(no -> new IllegalStateException(no.toString()))
                .state();
    }
}
