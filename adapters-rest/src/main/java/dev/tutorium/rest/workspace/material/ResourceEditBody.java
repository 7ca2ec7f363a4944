package dev.tutorium.rest.workspace.material;

import dev.tutorium.application.material.ResourceFields;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is left out stays as it is. */
@Serdeable
record ResourceEditBody(
        @Nullable @Size(max = 200) String title,
        @Nullable @Size(max = 5000) String description,
        @Nullable @Size(max = 2000) String url,
        @Nullable Boolean favorite) {

    ResourceFields toFields() {
        return new ResourceFields(title, description, url, favorite);
    }
}
