/** What identity needs: collections of accounts, sign-ins and one-time tokens, password hashing and random secrets. */
@NullMarked
package dev.tutorium.application.identity.port;

import org.jspecify.annotations.NullMarked;
