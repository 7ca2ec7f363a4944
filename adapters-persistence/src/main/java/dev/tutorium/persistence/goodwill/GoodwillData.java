package dev.tutorium.persistence.goodwill;

import static dev.tutorium.persistence.kernel.PersonalTable.by;

import dev.tutorium.domain.trust.DataKind;
import dev.tutorium.persistence.kernel.PersonalData;
import dev.tutorium.persistence.kernel.PersonalTable;
import jakarta.inject.Singleton;
import java.util.List;

/** The book of goodwill stays, or others' points would not add up; who it was reads as the account does. */
@Singleton
final class GoodwillData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                by(DataKind.GOODWILL, "goodwill_entry", "receiver_id"),
                by(DataKind.GOODWILL, "goodwill_entry", "payer_id"),
                by(DataKind.GOODWILL, "goodwill_entry", "giver_id"),
                by(DataKind.GOODWILL, "goodwill_entry", "about_id"),
                by(DataKind.GOODWILL, "goodwill_entry", "granted_by"),
                by(DataKind.GOODWILL, "goodwill_total", "account_id"),
                by(DataKind.GOODWILL, "goodwill_gift", "account_id"),
                by(DataKind.GOODWILL, "summon", "student_id"),
                by(DataKind.GOODWILL, "summon", "helper_id"),
                by(DataKind.GOODWILL, "available_helper", "account_id").deleted());
    }
}
