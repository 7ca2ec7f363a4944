/** A PostgreSQL that the server brings along and runs itself, so that nothing has to be installed. */
@NullMarked
package dev.tutorium.bootstrap.postgres;

import org.jspecify.annotations.NullMarked;
