/** Scheduling's ports over a real database. */
@NullMarked
package dev.tutorium.persistence.scheduling;

import org.jspecify.annotations.NullMarked;
