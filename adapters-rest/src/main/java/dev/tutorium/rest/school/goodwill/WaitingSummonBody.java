package dev.tutorium.rest.school.goodwill;

import dev.tutorium.application.goodwill.view.WaitingSummon;
import dev.tutorium.application.learning.view.CourseRef;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A summon a helper could answer. */
@SnakeCase
record WaitingSummonBody(
        UUID id,
        PersonBody student,
        CourseBody course,
        @Nullable String moduleTitle,
        Instant createdAt) {

    @SnakeCase
    record CourseBody(UUID id, String title) {

        static CourseBody of(CourseRef course) {
            return new CourseBody(course.id(), course.title());
        }
    }

    static WaitingSummonBody of(WaitingSummon summon) {
        return new WaitingSummonBody(
                summon.id(),
                PersonBody.of(summon.student()),
                CourseBody.of(summon.course()),
                summon.module(),
                summon.askedAt());
    }
}
