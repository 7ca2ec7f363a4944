/** What the payment capability needs of the outside: a card provider, and where charges, books and payouts are kept. */
@NullMarked
package dev.tutorium.application.payment.port;

import org.jspecify.annotations.NullMarked;
