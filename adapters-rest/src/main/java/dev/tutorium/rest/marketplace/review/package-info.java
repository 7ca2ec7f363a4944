/** Reviews of tutors. */
@NullMarked
package dev.tutorium.rest.marketplace.review;

import org.jspecify.annotations.NullMarked;
