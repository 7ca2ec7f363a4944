/** A teacher's students. */
@NullMarked
package dev.tutorium.rest.workspace.people;

import org.jspecify.annotations.NullMarked;
