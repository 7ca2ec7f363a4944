/** Sessions and cancellation policies of a teacher's own practice. */
@NullMarked
package dev.tutorium.rest.workspace.booking;

import org.jspecify.annotations.NullMarked;
