package dev.tutorium.rest.workspace.widget;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor did.
 *
 * @param name such as {@code page_view}
 */
@Serdeable
record VisitBody(
        @NotBlank @Size(max = 50) String name,
        @Nullable @Size(max = 10) Map<@Size(max = 50) String, @Nullable @Size(max = 200) String> props) {}
