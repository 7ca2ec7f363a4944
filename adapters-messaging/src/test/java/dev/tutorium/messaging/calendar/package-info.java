/** Calendars as they are found elsewhere. */
@NullMarked
package dev.tutorium.messaging.calendar;

import org.jspecify.annotations.NullMarked;
