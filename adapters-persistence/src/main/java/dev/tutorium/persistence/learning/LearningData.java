package dev.tutorium.persistence.learning;

import static dev.tutorium.persistence.kernel.PersonalTable.by;

import dev.tutorium.domain.trust.DataKind;
import dev.tutorium.persistence.kernel.PersonalData;
import dev.tutorium.persistence.kernel.PersonalTable;
import jakarta.inject.Singleton;
import java.util.List;

/** Enrollments and certificates stay; who it was reads as the account does. */
@Singleton
final class LearningData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                by(DataKind.ENROLLMENTS, "enrollment", "student_id"),
                by(DataKind.ENROLLMENTS, "enrollment", "creator_id"),
                by(DataKind.ENROLLMENTS, "enrollment", "teacher_id"),
                by(DataKind.CERTIFICATES, "certificate", "holder_id"),
                by(DataKind.CERTIFICATES, "certificate", "issuer_id"),
                by(DataKind.CERTIFICATES, "certificate", "recommender_id"),
                by(DataKind.CERTIFICATES, "certificate", "ender_id"),
                by(DataKind.CERTIFICATES, "certified_teacher", "teacher_id"));
    }
}
