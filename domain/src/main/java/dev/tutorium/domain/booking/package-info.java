/** The life of a session and its seats, cancellation and rescheduling. */
@NullMarked
package dev.tutorium.domain.booking;

import org.jspecify.annotations.NullMarked;
