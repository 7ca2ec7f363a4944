package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.PaymentEvent.ChargeAbandoned;

/**
 * Closes the checkout of a charge that was given up. Where the payer was quicker, the charge is paid. When the answer is lost the
 * reconciler asks again.
 */
public final class CheckoutClosing implements Reaction<ChargeAbandoned> {

    private final Charges charges;
    private final CardPayments payments;
    private final ChargeSettlement settlement;
    private final Transactions transactions;

    public CheckoutClosing(
            Charges charges, CardPayments payments, ChargeSettlement settlement, Transactions transactions) {
        this.charges = charges;
        this.payments = payments;
        this.settlement = settlement;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "payment.checkout-closing";
    }

    @Override
    public Class<ChargeAbandoned> event() {
        return ChargeAbandoned.class;
    }

    @Override
    public void react(ChargeAbandoned event) {
        close(event.charge());
    }

    /** A checkout that the provider knows nothing of cannot be paid either. */
    void close(ChargeId id) {
        if (charges.get(id) instanceof Charge.Expired expired && expired.checkout() != null) {
            switch (payments.expireCheckout(expired.checkout().reference())) {
                case RemoteResult.Succeeded(var status) -> settle(id, status);
                case RemoteResult.Declined<?> _ -> settle(id, new CheckoutStatus.Expired());
                case RemoteResult.Unknown<?> _ -> {}
            }
        }
    }

    private void settle(ChargeId id, CheckoutStatus status) {
        transactions.inTransaction(() -> settlement.settle(id, status));
    }
}
