/** A teacher's folders, lesson templates and resources. */
@NullMarked
package dev.tutorium.application.material;

import org.jspecify.annotations.NullMarked;
