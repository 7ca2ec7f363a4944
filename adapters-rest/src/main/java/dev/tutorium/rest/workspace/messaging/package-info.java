/** Where a teacher wants to be told what happens. */
@NullMarked
package dev.tutorium.rest.workspace.messaging;

import org.jspecify.annotations.NullMarked;
