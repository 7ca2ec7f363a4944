package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.CreditPackages;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.CreditPackage;
import dev.tutorium.domain.payment.PaymentEvent.GoesBack;
import java.time.InstantSource;

/**
 * Money of a package's charge goes back, or a credit came back whose money may have: free credits that nothing is left of are revoked. What
 * is left is read anew each time, so it does not matter which of the news comes first, or how often.
 */
public final class CreditRevoking implements Reaction<GoesBack> {

    private final CreditPackages packages;
    private final Charges charges;
    private final Transactions transactions;
    private final InstantSource clock;

    public CreditRevoking(CreditPackages packages, Charges charges, Transactions transactions, InstantSource clock) {
        this.packages = packages;
        this.charges = charges;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payment.credit-revoking";
    }

    @Override
    public Class<GoesBack> event() {
        return GoesBack.class;
    }

    @Override
    public void react(GoesBack event) {
        if (event.purpose() == ChargePurpose.Kind.PACKAGE) {
            revoke(new CreditPackageId(event.purposeId()));
        }
    }

    /** No transaction holds a package and its charge together; what went back of a charge stays so. */
    void revoke(CreditPackageId id) {
        var charge = packages.find(id).map(CreditPackage::charge).orElse(null);
        if (charge != null && charges.get(charge) instanceof Charge.Paid paid) {
            transactions.inTransaction(() -> {
                var lot = packages.getForUpdate(id);
                var change = lot.revoke(paid, clock.instant());
                if (!change.state().equals(lot)) {
                    packages.record(change);
                }
            });
        }
    }
}
