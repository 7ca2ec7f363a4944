/** Hours, slots and calendars as the school speaks of them. */
@NullMarked
package dev.tutorium.rest.school.scheduling;

import org.jspecify.annotations.NullMarked;
