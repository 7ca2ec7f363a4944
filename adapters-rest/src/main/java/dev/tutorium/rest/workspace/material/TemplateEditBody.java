package dev.tutorium.rest.workspace.material;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is left out stays as it is; a folder has no content. */
@Serdeable
record TemplateEditBody(
        @Nullable @Size(max = 200) String title,
        @Nullable @Size(max = 20000) String content) {}
