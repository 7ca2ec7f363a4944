/** Courses, their curricula and categories. */
@NullMarked
package dev.tutorium.rest.school.offering;

import org.jspecify.annotations.NullMarked;
