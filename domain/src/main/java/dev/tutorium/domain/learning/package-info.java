/** Enrollments and the modules they work through. */
@NullMarked
package dev.tutorium.domain.learning;

import org.jspecify.annotations.NullMarked;
