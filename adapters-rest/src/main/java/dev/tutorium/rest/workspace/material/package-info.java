/** A teacher's folders, lesson templates and resources. */
@NullMarked
package dev.tutorium.rest.workspace.material;

import org.jspecify.annotations.NullMarked;
