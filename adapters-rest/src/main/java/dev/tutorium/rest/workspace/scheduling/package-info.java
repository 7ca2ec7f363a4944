/** Hours, slots and calendars as the workspace speaks of them. */
@NullMarked
package dev.tutorium.rest.workspace.scheduling;

import org.jspecify.annotations.NullMarked;
