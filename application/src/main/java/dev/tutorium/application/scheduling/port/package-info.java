/** What scheduling needs from outside: schedules, exceptions and the busy times of a calendar. */
@NullMarked
package dev.tutorium.application.scheduling.port;

import org.jspecify.annotations.NullMarked;
