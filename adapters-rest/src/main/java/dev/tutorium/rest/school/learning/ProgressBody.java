package dev.tutorium.rest.school.learning;

import dev.tutorium.application.learning.EnrollmentReading.EnrollmentPage;
import dev.tutorium.application.learning.view.StepView;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a student has come. */
@SnakeCase
record ProgressBody(
        UUID enrollmentId,
        String status,
        int progressPercent,
        int modulesCompleted,
        int modulesTaught,
        int modulesTotal,
        List<ModuleProgress> modules) {

    /**
     * One module.
     *
     * @param isComplete taught in a session, or ticked off by the student
     * @param sessionId  the session that taught it, or was to when the student did not come
     */
    @SnakeCase
    record ModuleProgress(
            UUID moduleId,
            int position,
            String title,
            boolean isComplete,
            @Nullable Instant completedAt,
            @Nullable UUID sessionId,
            boolean wasMissed) {

        static ModuleProgress of(StepView step) {
            return new ModuleProgress(
                    step.module(),
                    step.position() + 1,
                    step.title(),
                    step.isComplete(),
                    step.completedAt(),
                    step.session(),
                    step.missed());
        }
    }

    static ProgressBody of(EnrollmentPage page) {
        var card = page.card();
        return new ProgressBody(
                card.id(),
                Words.of(card.status()),
                card.progressPercent(),
                card.complete(),
                card.taught(),
                card.modules(),
                page.steps().stream().map(ModuleProgress::of).toList());
    }
}
