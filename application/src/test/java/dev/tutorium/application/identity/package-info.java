/** Signing up and in, over ports in memory. */
@NullMarked
package dev.tutorium.application.identity;

import org.jspecify.annotations.NullMarked;
