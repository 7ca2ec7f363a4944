/** Charges, splits, refunds, escrow, payouts and the double-entry ledger. */
@NullMarked
package dev.tutorium.domain.payment;

import org.jspecify.annotations.NullMarked;
