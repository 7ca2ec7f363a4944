package dev.tutorium.rest.workspace.material;

import dev.tutorium.domain.material.Material;
import dev.tutorium.domain.material.Material.Template;
import dev.tutorium.rest.kernel.Choice;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A folder or a lesson template.
 *
 * @param type    folder or template
 * @param content null for a folder
 */
@Serdeable
record TemplateBody(
        UUID id,
        String type,
        @Nullable UUID folderId,
        String title,
        @Nullable String content,
        Instant createdAt,
        long version) {

    static TemplateBody of(Material material) {
        var folder = material.folder();
        return new TemplateBody(
                material.id().value(),
                Choice.word(material.kind()),
                folder == null ? null : folder.value(),
                material.title(),
                material instanceof Template template ? template.content() : null,
                material.createdAt(),
                material.version());
    }
}
