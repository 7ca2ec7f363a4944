/** Weekly schedules and their exceptions, slots to book, and what a teacher's calendar holds. */
@NullMarked
package dev.tutorium.application.scheduling;

import org.jspecify.annotations.NullMarked;
