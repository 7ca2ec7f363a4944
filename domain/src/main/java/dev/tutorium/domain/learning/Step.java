package dev.tutorium.domain.learning;

import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One module on a student's way through a course.
 *
 * @param lesson    the session that settled it; null while none has
 * @param studiedAt when the student ticked it off; null when not ticked
 */
public record Step(
        ModuleId module, @Nullable Lesson lesson, @Nullable Instant studiedAt) {

    /** The session a module was taught in, or was to be when the student did not come. */
    public record Lesson(SessionId session, boolean missed, Instant at) {}

    public static Step ahead(ModuleId module) {
        return new Step(module, null, null);
    }

    /** Whether a session has used the module up. */
    public boolean isSettled() {
        return lesson != null;
    }

    public boolean isTaught() {
        return lesson != null && !lesson.missed();
    }

    /** Whether the student is through with it: taught in a session, or ticked off. */
    public boolean isComplete() {
        return isTaught() || studiedAt != null;
    }
}
