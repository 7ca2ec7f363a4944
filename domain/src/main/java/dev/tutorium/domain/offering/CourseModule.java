package dev.tutorium.domain.offering;

import dev.tutorium.domain.kernel.ModuleId;
import org.jspecify.annotations.Nullable;

/** One step of a course's curriculum, taught in one session. */
public record CourseModule(ModuleId id, ModuleDetails details) {

    /**
     * What the creator writes about a module.
     *
     * @param minutes how long it takes beside the session; null when not said
     */
    public record ModuleDetails(
            String title,
            String description,
            @Nullable Integer minutes,
            @Nullable String videoUrl,
            @Nullable String documentUrl) {}
}
