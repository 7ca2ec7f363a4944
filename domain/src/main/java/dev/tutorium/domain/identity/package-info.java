/** Accounts, roles and how people sign in. */
@NullMarked
package dev.tutorium.domain.identity;

import org.jspecify.annotations.NullMarked;
