package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.payment.port.CreditPackages;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.payment.ChargePurpose.Kind;
import dev.tutorium.domain.payment.PaymentEvent;
import java.time.Instant;
import java.util.UUID;

/** A dispute of a package's charge was decided: credits whose refund waited for that are refunded with what is left for them. */
public final class HeldCreditRefunding implements Reaction<PaymentEvent.OfCharge> {

    private final CreditPackages packages;
    private final CreditMoney money;

    public HeldCreditRefunding(CreditPackages packages, CreditMoney money) {
        this.packages = packages;
        this.money = money;
    }

    @Override
    public String name() {
        return "payment.held-credit-refunding";
    }

    @Override
    public Class<PaymentEvent.OfCharge> event() {
        return PaymentEvent.OfCharge.class;
    }

    @Override
    public void react(PaymentEvent.OfCharge event) {
        switch (event) {
            case PaymentEvent.DisputeWon won
            when won.purpose() == Kind.PACKAGE -> refund(won.purposeId(), won.charge(), won.at());
            case PaymentEvent.DisputeLost lost
            when lost.purpose() == Kind.PACKAGE -> refund(lost.purposeId(), lost.charge(), lost.at());
            default -> {}
        }
    }

    private void refund(UUID lot, ChargeId charge, Instant at) {
        packages.find(new CreditPackageId(lot)).ifPresent(found -> money.refund(charge, found.refunded(), at));
    }
}
