/** Schedules, their exceptions and calendars in PostgreSQL. */
@NullMarked
package dev.tutorium.persistence.scheduling;

import org.jspecify.annotations.NullMarked;
