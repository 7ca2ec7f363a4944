/** Bookings of tutors found on the marketplace. */
@NullMarked
package dev.tutorium.rest.marketplace.booking;

import org.jspecify.annotations.NullMarked;
