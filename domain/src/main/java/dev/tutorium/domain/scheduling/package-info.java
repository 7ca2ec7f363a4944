/** Weekly schedules, overrides, time off, and the one function that decides what is bookable. */
@NullMarked
package dev.tutorium.domain.scheduling;

import org.jspecify.annotations.NullMarked;
