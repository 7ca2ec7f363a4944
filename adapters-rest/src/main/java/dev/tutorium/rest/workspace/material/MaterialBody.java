package dev.tutorium.rest.workspace.material;

import dev.tutorium.application.material.view.MaterialView;
import dev.tutorium.rest.kernel.Choice;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A material in a list.
 *
 * @param type     folder, template or resource
 * @param folderId null at the top
 * @param excerpt  how its content or description begins
 * @param url      of a link
 * @param file     of an uploaded file
 */
@Serdeable
record MaterialBody(
        UUID id,
        String type,
        @Nullable UUID folderId,
        String title,
        String excerpt,
        @Nullable String url,
        @Nullable FileBody file,
        boolean favorite,
        Instant createdAt,
        long version) {

    static MaterialBody of(MaterialView material) {
        var file = material.file();
        return new MaterialBody(
                material.id(),
                Choice.word(material.kind()),
                material.folder(),
                material.title(),
                material.excerpt(),
                material.url(),
                file == null ? null : new FileBody(file.name(), file.type(), file.size()),
                material.favorite(),
                material.createdAt(),
                material.version());
    }
}
