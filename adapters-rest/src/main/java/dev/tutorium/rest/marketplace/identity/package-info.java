/** Signing up and in, passwords, and one's own account. */
@NullMarked
package dev.tutorium.rest.marketplace.identity;

import org.jspecify.annotations.NullMarked;
