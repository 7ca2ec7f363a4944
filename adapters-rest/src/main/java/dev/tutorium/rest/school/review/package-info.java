/** What students say of their sessions. */
@NullMarked
package dev.tutorium.rest.school.review;

import org.jspecify.annotations.NullMarked;
