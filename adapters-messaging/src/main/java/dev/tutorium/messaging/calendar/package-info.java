/** Reads calendars elsewhere (RFC 5545) over HTTP. */
@NullMarked
package dev.tutorium.messaging.calendar;

import org.jspecify.annotations.NullMarked;
