package dev.tutorium.persistence.offering;

import static dev.tutorium.persistence.kernel.PersonalTable.by;

import dev.tutorium.domain.trust.DataKind;
import dev.tutorium.persistence.kernel.PersonalData;
import dev.tutorium.persistence.kernel.PersonalTable;
import jakarta.inject.Singleton;
import java.util.List;

/** What was taught stays for those who took it, and is offered no more. */
@Singleton
final class OfferingData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                by(DataKind.OFFERINGS, "service", "teacher_id")
                        .erasedBy("update service set status = 'ARCHIVED', version = version + 1 where teacher_id = ?"),
                by(DataKind.OFFERINGS, "course", "creator_id")
                        .erasedBy("update course set status = 'UNPUBLISHED', version = version + 1"
                                + " where creator_id = ? and status = 'PUBLISHED'"));
    }
}
