/** Signing in by magic link. */
@NullMarked
package dev.tutorium.rest.workspace.identity;

import org.jspecify.annotations.NullMarked;
