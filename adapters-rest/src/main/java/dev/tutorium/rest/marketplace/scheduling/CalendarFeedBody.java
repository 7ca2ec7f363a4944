package dev.tutorium.rest.marketplace.scheduling;

import dev.tutorium.rest.kernel.SnakeCase;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A calendar feed; its address is told only when it is made. */
@SnakeCase
record CalendarFeedBody(@Nullable URI url, Instant createdAt) {}
