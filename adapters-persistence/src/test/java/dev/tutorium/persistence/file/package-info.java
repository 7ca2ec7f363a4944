/** Files in their stores. */
@NullMarked
package dev.tutorium.persistence.file;

import org.jspecify.annotations.NullMarked;
