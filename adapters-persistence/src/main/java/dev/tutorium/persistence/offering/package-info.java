/** Services, courses and categories in PostgreSQL. */
@NullMarked
package dev.tutorium.persistence.offering;

import org.jspecify.annotations.NullMarked;
