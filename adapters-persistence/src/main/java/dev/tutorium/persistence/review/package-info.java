/** Reviews, ratings, requests and moods. */
@NullMarked
package dev.tutorium.persistence.review;

import org.jspecify.annotations.NullMarked;
