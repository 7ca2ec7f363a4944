package dev.tutorium.rest.marketplace.messaging;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is left out stays as it is; an empty list of events stands for all. */
@SnakeCase
record EndpointEditBody(
        @Nullable @Size(max = 2000) String url,
        @Nullable @Size(max = 200) List<@NotNull @Size(max = 100) String> events,
        @Nullable Boolean enabled) {}
