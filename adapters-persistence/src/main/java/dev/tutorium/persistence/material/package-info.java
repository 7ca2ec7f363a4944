/** Folders, lesson templates and resources. */
@NullMarked
package dev.tutorium.persistence.material;

import org.jspecify.annotations.NullMarked;
