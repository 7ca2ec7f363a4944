/** The contracts of booking's ports, and their in-memory doubles. */
@NullMarked
package dev.tutorium.application.booking.port;

import org.jspecify.annotations.NullMarked;
