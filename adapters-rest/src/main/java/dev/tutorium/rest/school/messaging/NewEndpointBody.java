package dev.tutorium.rest.school.messaging;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address to be told at; {@code events} are types, or {@code dev.tutorium.booking.*}; all when left out. */
@SnakeCase
record NewEndpointBody(
        @NotBlank @Size(max = 2000) String url,
        @Nullable @Size(max = 200) List<@NotNull @Size(max = 100) String> events) {}
