package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.domain.payment.PaymentPolicy;
import java.time.Duration;
import java.time.InstantSource;

/** Closes again the checkouts of given up charges which are not known to be closed, until they are: a payer must not pay one later. */
public final class ClosingReconciliation {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int BATCH = 50;

    private final Charges charges;
    private final CheckoutClosing closing;
    private final InstantSource clock;
    private final PaymentPolicy policy;

    public ClosingReconciliation(Charges charges, CheckoutClosing closing, InstantSource clock, PaymentPolicy policy) {
        this.charges = charges;
        this.closing = closing;
        this.clock = clock;
        this.policy = policy;
    }

    public RecurringJob job() {
        return new RecurringJob("payment.closing-reconciliation", EVERY, this::run);
    }

    void run() {
        charges.unclosed(clock.instant().minus(policy.answerPatience()), BATCH).forEach(closing::close);
    }
}
