/** The contracts of people's ports over PostgreSQL. */
@NullMarked
package dev.tutorium.persistence.people;

import org.jspecify.annotations.NullMarked;
