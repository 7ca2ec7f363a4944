package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.CreditPackages;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.payment.PaymentPolicy;
import java.time.Duration;
import java.time.InstantSource;

/** Reminds students of packages that are about to expire, and lets what is free of them lapse when they have. */
public final class PackageExpiry {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int BATCH = 100;

    private final CreditPackages packages;
    private final Transactions transactions;
    private final InstantSource clock;
    private final PaymentPolicy policy;

    public PackageExpiry(
            CreditPackages packages, Transactions transactions, InstantSource clock, PaymentPolicy policy) {
        this.packages = packages;
        this.transactions = transactions;
        this.clock = clock;
        this.policy = policy;
    }

    public RecurringJob job() {
        return new RecurringJob("payment.package-expiry", EVERY, this::run);
    }

    void run() {
        packages.due(clock.instant(), BATCH).forEach(id -> transactions.inTransaction(() -> step(id)));
    }

    private void step(CreditPackageId id) {
        var now = clock.instant();
        var lot = packages.getForUpdate(id);
        packages.record(lot.isExpired(now) ? lot.lapse(now) : lot.remind(policy.packages(), now));
    }
}
