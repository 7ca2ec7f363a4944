/** Signing up and in, passwords, and one's own account. */
@NullMarked
package dev.tutorium.rest.school.identity;

import org.jspecify.annotations.NullMarked;
