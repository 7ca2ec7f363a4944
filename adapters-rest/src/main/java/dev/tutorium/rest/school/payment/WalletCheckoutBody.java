package dev.tutorium.rest.school.payment;

import dev.tutorium.domain.payment.Charge;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.Locale;
import java.util.UUID;

/** A checkout as it stands; {@code paidBy} is card where the payer was quicker there. */
@SnakeCase
record WalletCheckoutBody(UUID sessionId, String status, String paidBy, long amountCents, String currency) {

    static WalletCheckoutBody of(Charge charge) {
        var amount = charge.terms().amount();
        return new WalletCheckoutBody(
                charge.id().value(),
                charge.state().toLowerCase(Locale.ROOT),
                charge instanceof Charge.Paid paid && paid.isFromWallet() ? "wallet" : "card",
                amount.minor(),
                amount.currency().getCurrencyCode());
    }
}
