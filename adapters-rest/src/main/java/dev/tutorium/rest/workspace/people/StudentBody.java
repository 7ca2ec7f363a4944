package dev.tutorium.rest.workspace.people;

import dev.tutorium.application.people.view.StudentView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of a teacher's students.
 *
 * @param accountId null until the student has signed in once
 */
@Serdeable
record StudentBody(
        UUID id,
        @Nullable UUID accountId,
        String name,
        String email,
        String notes,
        int sessionsHeld,
        Instant addedAt,
        long version) {

    static StudentBody of(StudentView student) {
        return new StudentBody(
                student.id(),
                student.account(),
                student.name(),
                student.email(),
                student.notes(),
                student.sessions(),
                student.addedAt(),
                student.version());
    }
}
