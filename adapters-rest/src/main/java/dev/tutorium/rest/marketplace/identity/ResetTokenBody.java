package dev.tutorium.rest.marketplace.identity;

import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;

/** A link that still works. */
@SnakeCase
record ResetTokenBody(boolean valid, Instant expiresAt) {}
