package dev.tutorium.rest.school.offering;

import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

@SnakeCase
record ModuleOrderBody(@NotNull @Size(max = 100) List<UUID> moduleIds) {

    List<ModuleId> order() {
        return moduleIds.stream().map(ModuleId::new).toList();
    }
}
