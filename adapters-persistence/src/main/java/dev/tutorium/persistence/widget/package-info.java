/** Widgets and visits in PostgreSQL. */
@NullMarked
package dev.tutorium.persistence.widget;

import org.jspecify.annotations.NullMarked;
