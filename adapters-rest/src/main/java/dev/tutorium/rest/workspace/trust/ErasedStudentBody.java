package dev.tutorium.rest.workspace.trust;

import dev.tutorium.application.trust.view.ErasedStudent;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * A student who is forgotten.
 *
 * @param scope {@code account} when everywhere, as the student had asked; {@code practice} when only what this teacher kept
 */
@Serdeable
record ErasedStudentBody(UUID studentId, String scope) {

    static ErasedStudentBody of(UUID student, ErasedStudent erased) {
        return new ErasedStudentBody(
                student,
                switch (erased) {
                    case EVERYWHERE -> "account";
                    case HERE -> "practice";
                });
    }
}
