/** What booking needs of the outside. */
@NullMarked
package dev.tutorium.application.booking.port;

import org.jspecify.annotations.NullMarked;
