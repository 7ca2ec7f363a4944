/** Scheduling's activities over ports in memory. */
@NullMarked
package dev.tutorium.application.scheduling;

import org.jspecify.annotations.NullMarked;
