package dev.tutorium.rest.workspace.material;

import dev.tutorium.application.material.ResourceFields;
import dev.tutorium.domain.kernel.MaterialId;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new link; a file is sent as a form of several parts instead.
 *
 * @param folderId where it stands; at the top without one
 */
@Serdeable
record NewLinkBody(
        @Nullable UUID folderId,
        @Size(max = 200) String title,
        @Nullable @Size(max = 5000) String description,
        @Size(max = 2000) String url,
        @Nullable Boolean favorite) {

    ResourceFields toFields() {
        return new ResourceFields(title, description, url, favorite);
    }

    @Nullable MaterialId toFolder() {
        return folderId == null ? null : new MaterialId(folderId);
    }
}
