package dev.tutorium.rest.school.messaging;

import dev.tutorium.rest.kernel.SnakeCase;
import java.util.List;
import java.util.UUID;

/** An event that is delivered again, and to which reactions. */
@SnakeCase
record RedeliveryBody(UUID id, List<String> reactions) {}
