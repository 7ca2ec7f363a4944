/** Charges, the books and payouts in PostgreSQL. */
@NullMarked
package dev.tutorium.persistence.payment;

import org.jspecify.annotations.NullMarked;
