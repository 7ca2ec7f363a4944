/** The contracts of offering's ports over PostgreSQL. */
@NullMarked
package dev.tutorium.persistence.offering;

import org.jspecify.annotations.NullMarked;
