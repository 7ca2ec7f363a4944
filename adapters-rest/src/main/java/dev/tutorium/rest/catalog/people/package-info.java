/** Those who teach. */
@NullMarked
package dev.tutorium.rest.catalog.people;

import org.jspecify.annotations.NullMarked;
