/** The contract of the store of reviews, and ports in memory. */
@NullMarked
package dev.tutorium.application.review.port;

import org.jspecify.annotations.NullMarked;
