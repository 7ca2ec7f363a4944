/** Enrollments, certificates and certified teachers in PostgreSQL. */
@NullMarked
package dev.tutorium.persistence.learning;

import org.jspecify.annotations.NullMarked;
