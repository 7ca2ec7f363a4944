package dev.tutorium.rest.workspace.booking;

import dev.tutorium.application.booking.ContentFields;
import dev.tutorium.application.booking.SessionPreparation.Ties;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.material.MaterialKind;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is left out stays as it is.
 *
 * @param templateIds these and no others
 * @param resourceIds these and no others
 */
@Serdeable
record ContentEditBody(
        @Nullable @Size(max = 10000) String notes,
        @Nullable @Size(max = 10000) String privateNotes,
        @Nullable @Size(max = 10000) String homework,
        @Nullable @Size(max = 100) List<@NotNull UUID> templateIds,
        @Nullable @Size(max = 100) List<@NotNull UUID> resourceIds) {

    ContentFields toFields() {
        return new ContentFields(notes, privateNotes, homework);
    }

    List<Ties> toTies() {
        var ties = new ArrayList<Ties>();
        if (templateIds != null) {
            ties.add(templates(templateIds));
        }
        if (resourceIds != null) {
            ties.add(resources(resourceIds));
        }
        return ties;
    }

    private static Ties templates(List<UUID> ids) {
        return new Ties("templateIds", MaterialKind.TEMPLATE, of(ids));
    }

    private static Ties resources(List<UUID> ids) {
        return new Ties("resourceIds", MaterialKind.RESOURCE, of(ids));
    }

    private static List<MaterialId> of(List<UUID> ids) {
        return ids.stream().map(MaterialId::new).toList();
    }

    /** Templates to teach by, beside those there are. */
    @Serdeable
    record Templates(@Size(min = 1, max = 100) List<@NotNull UUID> templateIds) {

        Ties toTies() {
            return templates(templateIds);
        }
    }

    /** Resources to hand out, beside those there are. */
    @Serdeable
    record Resources(@Size(min = 1, max = 100) List<@NotNull UUID> resourceIds) {

        Ties toTies() {
            return resources(resourceIds);
        }
    }
}
