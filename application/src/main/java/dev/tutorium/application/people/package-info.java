/** Teachers' public profiles and their students. */
@NullMarked
package dev.tutorium.application.people;

import org.jspecify.annotations.NullMarked;
