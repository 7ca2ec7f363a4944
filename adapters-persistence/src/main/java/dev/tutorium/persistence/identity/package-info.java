/** Accounts, sign-ins and one-time links in PostgreSQL, Argon2id and random secrets. */
@NullMarked
package dev.tutorium.persistence.identity;

import org.jspecify.annotations.NullMarked;
