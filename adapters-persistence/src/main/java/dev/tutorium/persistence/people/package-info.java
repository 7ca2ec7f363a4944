/** Teachers' profiles and rosters in PostgreSQL. */
@NullMarked
package dev.tutorium.persistence.people;

import org.jspecify.annotations.NullMarked;
