/** Signing up, signing in and what an account may see and change of itself. */
@NullMarked
package dev.tutorium.application.identity;

import org.jspecify.annotations.NullMarked;
