/** Who teaches and who creates courses. */
@NullMarked
package dev.tutorium.rest.school.people;

import org.jspecify.annotations.NullMarked;
