/** The session of the caller and what it may do. */
@NullMarked
package dev.tutorium.rest.catalog.identity;

import org.jspecify.annotations.NullMarked;
