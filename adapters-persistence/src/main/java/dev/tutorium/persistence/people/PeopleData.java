package dev.tutorium.persistence.people;

import static dev.tutorium.persistence.kernel.PersonalTable.by;
import static dev.tutorium.persistence.kernel.PersonalTable.where;

import dev.tutorium.domain.trust.DataKind;
import dev.tutorium.persistence.kernel.PersonalData;
import dev.tutorium.persistence.kernel.PersonalTable;
import jakarta.inject.Singleton;
import java.util.List;

/** A roster is a teacher's; an entry on one tells of a student too. */
@Singleton
final class PeopleData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                by(DataKind.PROFILE, "teacher_profile", "teacher_id").deleted(),
                by(DataKind.PROFILE, "tutor", "teacher_id").deleted(),
                by(DataKind.PROFILE, "tutor_application", "account_id").deleted(),
                by(DataKind.TIES, "roster_entry", "teacher_id").deleted(),
                where(DataKind.NOTES, "roster_entry", "email", "email = (select email from account where id = ?)")
                        .deleted());
    }
}
