package dev.tutorium.rest.school.goodwill;

import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where help is wanted. */
@SnakeCase
record SummonRequestBody(@NotNull UUID courseId, @Nullable UUID moduleId) {

    CourseId course() {
        return new CourseId(courseId);
    }

    @Nullable ModuleId module() {
        return moduleId == null ? null : new ModuleId(moduleId);
    }
}
