package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.application.payment.CheckoutReturn.Offer;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.UUID;

/** Where to pay by card, and whether the wallet could pay instead. */
@SnakeCase
record CheckoutBody(
        UUID paymentId,
        String amount,
        String currency,
        String checkoutUrl,
        String walletBalance,
        boolean walletCovers) {

    static CheckoutBody of(Offer offer) {
        return new CheckoutBody(
                offer.charge().value(),
                offer.amount().major().toPlainString(),
                offer.amount().currency().getCurrencyCode(),
                offer.url(),
                offer.wallet().major().toPlainString(),
                offer.walletCovers());
    }
}
