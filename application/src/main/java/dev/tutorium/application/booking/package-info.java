/** Booking, moving, cancelling and holding sessions. */
@NullMarked
package dev.tutorium.application.booking;

import org.jspecify.annotations.NullMarked;
