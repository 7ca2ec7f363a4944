/** Becoming a teacher's student. */
@NullMarked
package dev.tutorium.rest.workspace.learning;

import org.jspecify.annotations.NullMarked;
