/** The Stripe adapter against a server of our own that plays Stripe over real HTTP, with its state, its checks and its failures. */
@NullMarked
package dev.tutorium.payments.stripe;

import org.jspecify.annotations.NullMarked;
