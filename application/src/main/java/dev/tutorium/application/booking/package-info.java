/** Booking, cancelling, moving and holding sessions. */
@NullMarked
package dev.tutorium.application.booking;

import org.jspecify.annotations.NullMarked;
