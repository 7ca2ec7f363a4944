package dev.tutorium.rest.workspace.material;

import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.rest.kernel.Choice;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new lesson template or folder.
 *
 * @param type     template (the default) or folder
 * @param folderId where it stands; at the top without one
 * @param content  of a template
 */
@Serdeable
record NewTemplateBody(
        @Nullable @Size(max = 10) String type,
        @Nullable UUID folderId,
        @Size(max = 200) String title,
        @Nullable @Size(max = 20000) String content) {

    enum Type {
        TEMPLATE,
        FOLDER
    }

    Type toType() {
        return type == null ? Type.TEMPLATE : Choice.of(Type.class, "type", type);
    }

    @Nullable MaterialId toFolder() {
        return folderId == null ? null : new MaterialId(folderId);
    }
}
