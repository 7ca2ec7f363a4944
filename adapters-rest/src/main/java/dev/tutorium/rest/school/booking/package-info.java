/** Sessions of courses. */
@NullMarked
package dev.tutorium.rest.school.booking;

import org.jspecify.annotations.NullMarked;
