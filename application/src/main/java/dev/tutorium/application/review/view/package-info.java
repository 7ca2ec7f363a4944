/** Reviews as lists and statistics show them. */
@NullMarked
package dev.tutorium.application.review.view;

import org.jspecify.annotations.NullMarked;
