/** Where reviews, moods and what they are about are kept. */
@NullMarked
package dev.tutorium.application.review.port;

import org.jspecify.annotations.NullMarked;
