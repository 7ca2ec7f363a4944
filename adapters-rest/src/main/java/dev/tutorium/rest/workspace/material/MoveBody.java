package dev.tutorium.rest.workspace.material;

import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.material.Destination;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is moved, and where to.
 *
 * @param targetFolderId to the top without one
 */
@Serdeable
record MoveBody(
        @Size(min = 1, max = 100) List<@NotNull UUID> itemIds,
        @Nullable UUID targetFolderId) {

    List<MaterialId> toItems() {
        return itemIds.stream().map(MaterialId::new).toList();
    }

    @Nullable MaterialId toTarget() {
        return targetFolderId == null ? null : new MaterialId(targetFolderId);
    }

    /** @param path the folders from the top down to the one they stand in now */
    @Serdeable
    record Moved(int moved, @Nullable UUID folderId, List<UUID> path) {

        static Moved of(MoveBody asked, Destination destination) {
            return new Moved(
                    (int) asked.itemIds.stream().distinct().count(),
                    asked.targetFolderId,
                    destination.path().stream().map(MaterialId::value).toList());
        }
    }
}
