/** Files that members upload: checked by their content, kept in a store, and removed when nothing needs them. */
@NullMarked
package dev.tutorium.application.file;

import org.jspecify.annotations.NullMarked;
