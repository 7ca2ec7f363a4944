package dev.tutorium.rest.school.learning;

import dev.tutorium.application.learning.EnrollmentReading.EnrollmentPage;
import dev.tutorium.application.learning.view.StepView;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A course as its student reads it. */
@SnakeCase
record ContentBody(CourseRefBody course, List<ModuleContent> modules) {

    @SnakeCase
    record ModuleContent(
            UUID id,
            String title,
            String description,
            @Nullable String videoUrl,
            @Nullable String documentUrl,
            boolean isComplete) {

        static ModuleContent of(StepView step) {
            return new ModuleContent(
                    step.module(),
                    step.title(),
                    step.description(),
                    step.videoUrl(),
                    step.documentUrl(),
                    step.isComplete());
        }
    }

    static ContentBody of(EnrollmentPage page) {
        return new ContentBody(
                CourseRefBody.of(page.card().course()),
                page.steps().stream().map(ModuleContent::of).toList());
    }
}
