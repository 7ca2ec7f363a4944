/** Tests of reviews. */
@NullMarked
package dev.tutorium.application.review;

import org.jspecify.annotations.NullMarked;
