package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.CreditPackages;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.PaymentEvent.ChargePaid;
import dev.tutorium.domain.payment.PaymentPolicy;

/** A charge was paid: if it was for a package, the package is bought, however late the money came. */
public final class PackageOpening implements Reaction<ChargePaid> {

    private final CreditPackages packages;
    private final Transactions transactions;
    private final PaymentPolicy policy;

    public PackageOpening(CreditPackages packages, Transactions transactions, PaymentPolicy policy) {
        this.packages = packages;
        this.transactions = transactions;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "payment.package-opening";
    }

    @Override
    public Class<ChargePaid> event() {
        return ChargePaid.class;
    }

    @Override
    public void react(ChargePaid paid) {
        if (paid.purpose() == ChargePurpose.Kind.PACKAGE) {
            var id = new CreditPackageId(paid.purposeId());
            transactions.inTransaction(() -> {
                if (packages.find(id).isEmpty()) {
                    var order = packages.findOrder(id).orElseThrow();
                    packages.record(order.bought(paid.at(), policy.packages()));
                }
            });
        }
    }
}
