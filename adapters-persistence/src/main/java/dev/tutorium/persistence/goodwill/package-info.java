/** The book of goodwill in PostgreSQL. */
@NullMarked
package dev.tutorium.persistence.goodwill;

import org.jspecify.annotations.NullMarked;
