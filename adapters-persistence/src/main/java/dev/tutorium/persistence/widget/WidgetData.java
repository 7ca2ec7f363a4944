package dev.tutorium.persistence.widget;

import static dev.tutorium.persistence.kernel.PersonalTable.by;

import dev.tutorium.domain.trust.DataKind;
import dev.tutorium.persistence.kernel.PersonalData;
import dev.tutorium.persistence.kernel.PersonalTable;
import jakarta.inject.Singleton;
import java.util.List;

/** Teachers' widgets; of visitors nothing is kept. */
@Singleton
final class WidgetData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                by(DataKind.PROFILE, "widget_config", "teacher_id").deleted(),
                by(DataKind.PROFILE, "visit_count", "teacher_id").deleted());
    }
}
