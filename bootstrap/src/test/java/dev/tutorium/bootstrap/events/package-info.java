/** Holds docs/events against the code. */
@NullMarked
package dev.tutorium.bootstrap.events;

import org.jspecify.annotations.NullMarked;
