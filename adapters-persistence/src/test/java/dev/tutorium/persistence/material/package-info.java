/** Materials in PostgreSQL. */
@NullMarked
package dev.tutorium.persistence.material;

import org.jspecify.annotations.NullMarked;
