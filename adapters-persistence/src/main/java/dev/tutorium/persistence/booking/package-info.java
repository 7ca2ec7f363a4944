/** Sessions, seats, policies and quotes in PostgreSQL. */
@NullMarked
package dev.tutorium.persistence.booking;

import org.jspecify.annotations.NullMarked;
