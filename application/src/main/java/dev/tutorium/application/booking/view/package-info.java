/** Sessions as they are shown in lists and details. */
@NullMarked
package dev.tutorium.application.booking.view;

import org.jspecify.annotations.NullMarked;
