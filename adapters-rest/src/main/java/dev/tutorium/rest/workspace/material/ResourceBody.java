package dev.tutorium.rest.workspace.material;

import dev.tutorium.domain.material.Material.Resource;
import dev.tutorium.domain.material.Material.Source;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link or an uploaded file.
 *
 * @param url  of a link
 * @param file of an uploaded file, which is read at {@code /file} below the resource
 */
@Serdeable
record ResourceBody(
        UUID id,
        @Nullable UUID folderId,
        String title,
        String description,
        @Nullable String url,
        @Nullable FileBody file,
        boolean favorite,
        Instant createdAt,
        long version) {

    static ResourceBody of(Resource resource) {
        var folder = resource.folder();
        var source = resource.source();
        return new ResourceBody(
                resource.id().value(),
                folder == null ? null : folder.value(),
                resource.title(),
                resource.description(),
                source instanceof Source.Link(var url) ? url : null,
                source instanceof Source.Upload upload
                        ? new FileBody(upload.name(), upload.type(), upload.size())
                        : null,
                resource.favorite(),
                resource.createdAt(),
                resource.version());
    }
}
