package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.payment.PaymentEvent;

/**
 * A discount code is redeemed as long as the charge it was redeemed for may be or was paid: a charge that ends unpaid gives it free,
 * and late money takes it again, even beyond its limit.
 */
public final class RedemptionFollowing implements Reaction<PaymentEvent.OfCharge> {

    private final Charges charges;
    private final Discounting discounts;
    private final Transactions transactions;

    public RedemptionFollowing(Charges charges, Discounting discounts, Transactions transactions) {
        this.charges = charges;
        this.discounts = discounts;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "payment.redemption-following";
    }

    @Override
    public Class<PaymentEvent.OfCharge> event() {
        return PaymentEvent.OfCharge.class;
    }

    @Override
    public void react(PaymentEvent.OfCharge event) {
        switch (event) {
            case PaymentEvent.ChargePaid _,
                    PaymentEvent.ChargeAuthorised _,
                    PaymentEvent.ChargeExpired _,
                    PaymentEvent.ChargeAbandoned _,
                    PaymentEvent.ChargeFailed _,
                    PaymentEvent.ChargeVoided _ -> follow(event.charge());
            default -> {}
        }
    }

    /** By the charge as it is now, whatever the event told. */
    private void follow(ChargeId id) {
        var purpose = charges.get(id).terms().purpose();
        if (discounts.redemptionOf(purpose).isPresent()) {
            transactions.inTransaction(() -> {
                var charge = charges.getForUpdate(id);
                discounts.follow(
                        discounts.redemptionOf(purpose).filter(redemption -> id.equals(redemption.charge())),
                        redemption -> redemption.follow(charge));
            });
        }
    }
}
