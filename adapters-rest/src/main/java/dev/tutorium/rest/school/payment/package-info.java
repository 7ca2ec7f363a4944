/** Earnings, payouts and refunds of the school, and the books. */
@NullMarked
package dev.tutorium.rest.school.payment;

import org.jspecify.annotations.NullMarked;
