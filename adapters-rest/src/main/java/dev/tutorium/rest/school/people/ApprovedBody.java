package dev.tutorium.rest.school.people;

import dev.tutorium.domain.learning.CertifiedTeacher;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@SnakeCase
record ApprovedBody(
        UUID id,
        UUID courseId,
        UUID userId,
        boolean isActive,
        @Nullable Instant certifiedDate) {

    static ApprovedBody of(CertifiedTeacher teacher) {
        return new ApprovedBody(
                teacher.id().value(),
                teacher.course().value(),
                teacher.teacher().value(),
                teacher.isActive(),
                teacher.certifiedAt());
    }
}
