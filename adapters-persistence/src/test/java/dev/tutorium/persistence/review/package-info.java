/** The contracts of review's ports over PostgreSQL. */
@NullMarked
package dev.tutorium.persistence.review;

import org.jspecify.annotations.NullMarked;
