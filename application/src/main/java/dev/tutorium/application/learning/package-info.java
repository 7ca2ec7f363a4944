/** Enrolling, working through a course, certificates and the teachers they make. */
@NullMarked
package dev.tutorium.application.learning;

import org.jspecify.annotations.NullMarked;
