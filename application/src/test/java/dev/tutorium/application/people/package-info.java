/** The activities of people over ports in memory. */
@NullMarked
package dev.tutorium.application.people;

import org.jspecify.annotations.NullMarked;
