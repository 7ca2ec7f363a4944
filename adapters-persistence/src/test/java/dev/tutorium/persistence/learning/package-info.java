/** The contracts of learning's ports over PostgreSQL. */
@NullMarked
package dev.tutorium.persistence.learning;

import org.jspecify.annotations.NullMarked;
