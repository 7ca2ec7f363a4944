package dev.tutorium.rest.school.offering;

import dev.tutorium.domain.offering.CourseModule;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A module of a course; who has no place in it reads its title and what it holds, not the content. */
@SnakeCase
record ModuleBody(
        UUID id,
        int position,
        String title,
        @Nullable String description,
        @Nullable String duration,
        int videoCount,
        int readingCount,
        boolean hasAssessment,
        @Nullable String videoUrl,
        @Nullable String documentUrl) {

    /** How much of a module is shown. */
    enum Part {
        TITLE,
        SUMMARY,
        ALL
    }

    static List<ModuleBody> of(List<CourseModule> modules, Part part) {
        return IntStream.range(0, modules.size())
                .mapToObj(i -> of(modules.get(i), i + 1, part))
                .toList();
    }

    private static ModuleBody of(CourseModule module, int position, Part part) {
        var details = module.details();
        var minutes = details.minutes();
        return new ModuleBody(
                module.id().value(),
                position,
                details.title(),
                part == Part.TITLE ? null : details.description(),
                minutes == null ? null : Words.duration(minutes),
                details.videoUrl() == null ? 0 : 1,
                details.documentUrl() == null ? 0 : 1,
                false,
                part == Part.ALL ? details.videoUrl() : null,
                part == Part.ALL ? details.documentUrl() : null);
    }
}
