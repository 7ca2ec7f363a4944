package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.domain.payment.Charge;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.Locale;
import java.util.UUID;

/**
 * A payment as it stands.
 *
 * @param method card, where the payer was quicker there than the wallet
 */
@SnakeCase
record WalletPaymentBody(UUID paymentId, String status, String method, String amount, String currency) {

    static WalletPaymentBody of(Charge charge) {
        var fromWallet = charge instanceof Charge.Paid paid && paid.isFromWallet();
        return new WalletPaymentBody(
                charge.id().value(),
                charge.state().toLowerCase(Locale.ROOT),
                fromWallet ? "wallet" : "card",
                charge.terms().amount().major().toPlainString(),
                charge.terms().amount().currency().getCurrencyCode());
    }
}
