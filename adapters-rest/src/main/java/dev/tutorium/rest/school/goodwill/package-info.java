/** Goodwill of the school: points, what they bring, and who has most. */
@NullMarked
package dev.tutorium.rest.school.goodwill;

import org.jspecify.annotations.NullMarked;
