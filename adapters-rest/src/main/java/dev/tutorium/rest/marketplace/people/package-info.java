/** Tutors, found and read about. */
@NullMarked
package dev.tutorium.rest.marketplace.people;

import org.jspecify.annotations.NullMarked;
