package dev.tutorium.persistence.booking;

import static dev.tutorium.persistence.kernel.PersonalTable.by;
import static dev.tutorium.persistence.kernel.PersonalTable.where;

import dev.tutorium.domain.trust.DataKind;
import dev.tutorium.persistence.kernel.PersonalData;
import dev.tutorium.persistence.kernel.PersonalTable;
import jakarta.inject.Singleton;
import java.util.List;

/** Sessions stay, of which the account alone told who took part; what people wrote in them goes. */
@Singleton
final class BookingData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                by(DataKind.OFFERINGS, "cancellation_policy", "owner_id"),
                by(DataKind.SESSIONS, "session", "teacher_id"),
                by(DataKind.SESSIONS, "seat", "student_id")
                        .erasedBy("update seat set settlement_reason = null where student_id = ?"),
                by(DataKind.SESSIONS, "session_move", "moved_by"),
                by(DataKind.SESSIONS, "room_visit", "account_id"),
                by(DataKind.SESSIONS, "booking_quote", "student_id").deleted(),
                by(DataKind.SESSIONS, "teacher_strike", "teacher_id"),
                by(DataKind.SESSIONS, "trial_wish", "teacher_id").deleted(),
                where(DataKind.SESSIONS, "trial_wish", "email", "email = (select email from account where id = ?)")
                        .deleted());
    }
}
