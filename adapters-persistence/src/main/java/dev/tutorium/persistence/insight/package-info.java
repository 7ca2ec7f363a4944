/** Figures of a practice from PostgreSQL. */
@NullMarked
package dev.tutorium.persistence.insight;

import org.jspecify.annotations.NullMarked;
