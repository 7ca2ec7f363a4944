package dev.tutorium.rest.workspace.scheduling;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A calendar feed; its address is told only when it is made. */
@Serdeable
record CalendarFeedBody(@Nullable URI url, Instant createdAt) {}
