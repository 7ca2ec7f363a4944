package dev.tutorium.application.material.view;

import dev.tutorium.domain.material.MaterialKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A material in a list.
 *
 * @param folder  null at the top
 * @param excerpt how the content or description begins
 * @param url     of a link
 * @param file    of an uploaded file
 */
public record MaterialView(
        UUID id,
        MaterialKind kind,
        @Nullable UUID folder,
        String title,
        String excerpt,
        @Nullable String url,
        @Nullable File file,
        boolean favorite,
        Instant createdAt,
        long version) {

    public record File(String name, String type, long size) {}
}
