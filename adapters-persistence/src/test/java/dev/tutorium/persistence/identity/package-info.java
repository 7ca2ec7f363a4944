/** Identity's ports over a real database, and real hashing. */
@NullMarked
package dev.tutorium.persistence.identity;

import org.jspecify.annotations.NullMarked;
