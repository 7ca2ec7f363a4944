/** Enrollments and teachers as lists and pages show them. */
@NullMarked
package dev.tutorium.application.learning.view;

import org.jspecify.annotations.NullMarked;
