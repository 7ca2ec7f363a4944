/** A teacher's payments, and the payment provider's webhooks. */
@NullMarked
package dev.tutorium.rest.workspace.payment;

import org.jspecify.annotations.NullMarked;
