/** The audit log and people's data in PostgreSQL. */
@NullMarked
package dev.tutorium.persistence.trust;

import org.jspecify.annotations.NullMarked;
