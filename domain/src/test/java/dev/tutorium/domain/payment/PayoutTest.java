package dev.tutorium.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(approved.approve("another admin", AMOUNT, NOON)).isEqualTo(Outcome.accepted(Change.of(approved)));
    }

    @Test
    void what_is_no_longer_there_is_not_paid_out() {
        var less = Money.of(19_99, "EUR");
        assertThat(proposed().approve("admin", less, NOON))
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
        assertThat(cancelled.approve("admin", AMOUNT, NOON))
                .isEqualTo(Outcome.refused(new PaymentRefusal.PayoutStepNotAllowed("CANCELLED", "approve")));
    }

    private static Payout proposed() {
        return Payout.propose(new PayoutId(new UUID(0, 1)), new AccountId(new UUID(0, 2)), AMOUNT, NOON)
                .state();
    }

    private static Payout approved(Payout payout) {
        return payout.approve("admin", AMOUNT, NOON)
                .orThrow(no -> new IllegalStateException(no.toString()))
                .state();
    }
}
