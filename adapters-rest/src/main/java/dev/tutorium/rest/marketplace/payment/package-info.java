/** Wallets and payments of the marketplace, and the payment provider's webhooks. */
@NullMarked
package dev.tutorium.rest.marketplace.payment;

import org.jspecify.annotations.NullMarked;
