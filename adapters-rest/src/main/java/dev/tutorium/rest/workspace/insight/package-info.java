/** A teacher's dashboard. */
@NullMarked
package dev.tutorium.rest.workspace.insight;

import org.jspecify.annotations.NullMarked;
