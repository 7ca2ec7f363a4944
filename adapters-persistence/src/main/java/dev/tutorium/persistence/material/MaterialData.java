package dev.tutorium.persistence.material;

import static dev.tutorium.persistence.kernel.PersonalTable.by;
import static dev.tutorium.persistence.kernel.PersonalTable.where;

import dev.tutorium.domain.trust.DataKind;
import dev.tutorium.persistence.kernel.PersonalData;
import dev.tutorium.persistence.kernel.PersonalTable;
import jakarta.inject.Singleton;
import java.util.List;

/** What is taught with stays for those who were; a teacher's private notes of a session go with its student. */
@Singleton
final class MaterialData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                by(DataKind.OFFERINGS, "material", "owner_id"),
                where(
                        DataKind.SESSIONS,
                        "session_content",
                        "teacher",
                        "session_id in (select id from session where teacher_id = ?)"),
                where(
                                DataKind.NOTES,
                                "session_content",
                                "student",
                                "session_id in (select session_id from seat where student_id = ?)")
                        .hiding("private_notes")
                        .erasedBy("update session_content set private_notes = ''"
                                + " where session_id in (select session_id from seat where student_id = ?)"));
    }
}
