/** Hours, slots and calendars as the marketplace speaks of them. */
@NullMarked
package dev.tutorium.rest.marketplace.scheduling;

import org.jspecify.annotations.NullMarked;
