/** Goodwill to read. */
@NullMarked
package dev.tutorium.application.goodwill.view;

import org.jspecify.annotations.NullMarked;
