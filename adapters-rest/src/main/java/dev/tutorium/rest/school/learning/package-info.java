/** Enrolling, working through a course, certificates. */
@NullMarked
package dev.tutorium.rest.school.learning;

import org.jspecify.annotations.NullMarked;
