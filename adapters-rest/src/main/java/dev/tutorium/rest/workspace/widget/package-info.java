/** A teacher's widgets, and what visitors do with them. */
@NullMarked
package dev.tutorium.rest.workspace.widget;

import org.jspecify.annotations.NullMarked;
