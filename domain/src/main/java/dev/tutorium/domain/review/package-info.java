/** What students say of the lessons and courses they have had. */
@NullMarked
package dev.tutorium.domain.review;

import org.jspecify.annotations.NullMarked;
