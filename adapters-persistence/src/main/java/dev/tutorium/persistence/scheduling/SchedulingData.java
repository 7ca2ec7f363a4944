package dev.tutorium.persistence.scheduling;

import static dev.tutorium.persistence.kernel.PersonalTable.by;

import dev.tutorium.domain.trust.DataKind;
import dev.tutorium.persistence.kernel.PersonalData;
import dev.tutorium.persistence.kernel.PersonalTable;
import jakarta.inject.Singleton;
import java.util.List;

/** Hours and what is kept out of them, calendars that go out and come in, and places in waitlists. */
@Singleton
final class SchedulingData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                by(DataKind.CALENDAR, "availability_schedule", "teacher_id").deleted(),
                by(DataKind.CALENDAR, "availability_override", "teacher_id").deleted(),
                by(DataKind.CALENDAR, "time_off", "teacher_id").deleted(),
                by(DataKind.CALENDAR, "calendar_feed", "account_id")
                        .hiding("secret_hash")
                        .deleted(),
                by(DataKind.CALENDAR, "external_busy", "teacher_id").deleted(),
                by(DataKind.CALENDAR, "external_calendar", "teacher_id").deleted(),
                by(DataKind.CALENDAR, "waitlist_entry", "student_id").deleted(),
                by(DataKind.CALENDAR, "waitlist_entry", "teacher_id").deleted(),
                by(DataKind.CALENDAR, "waitlist", "teacher_id").deleted());
    }
}
