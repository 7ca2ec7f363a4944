package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.Payouts;
import dev.tutorium.domain.payment.PaymentPolicy;
import java.time.Duration;
import java.time.InstantSource;

/** Asks again, with the same keys, for captures, refunds and payouts whose answer was lost. */
public final class MovementReconciliation {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int BATCH = 50;

    private final Charges charges;
    private final Payouts payouts;
    private final ReservationSettlement reservations;
    private final RefundExecution refunds;
    private final PayoutExecution execution;
    private final InstantSource clock;
    private final PaymentPolicy policy;

    public MovementReconciliation(
            Charges charges,
            Payouts payouts,
            ReservationSettlement reservations,
            RefundExecution refunds,
            PayoutExecution execution,
            InstantSource clock,
            PaymentPolicy policy) {
        this.charges = charges;
        this.payouts = payouts;
        this.reservations = reservations;
        this.refunds = refunds;
        this.execution = execution;
        this.clock = clock;
        this.policy = policy;
    }

    public RecurringJob job() {
        return new RecurringJob("payment.movement-reconciliation", EVERY, this::run);
    }

    void run() {
        var before = clock.instant().minus(policy.answerPatience());
        charges.uncollected(before, BATCH).forEach(reservations::settle);
        charges.unsettledRefunds(before, BATCH).forEach(refunds::execute);
        payouts.unsettled(before, BATCH).forEach(execution::execute);
    }
}
