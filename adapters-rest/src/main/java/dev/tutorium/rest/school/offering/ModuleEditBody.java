package dev.tutorium.rest.school.offering;

import dev.tutorium.application.offering.ModuleFields;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a creator writes about a module; a new one needs a title. */
@SnakeCase
record ModuleEditBody(
        @Nullable @Size(max = 200) String title,
        @Nullable @Size(max = 5000) String description,
        @Nullable Integer durationMinutes,
        @Nullable @Size(max = 2000) String videoUrl,
        @Nullable @Size(max = 2000) String documentUrl) {

    ModuleFields toFields() {
        return new ModuleFields(title, description, durationMinutes, videoUrl, documentUrl);
    }
}
