package dev.tutorium.persistence.trust;

import static dev.tutorium.persistence.kernel.PersonalTable.by;

import dev.tutorium.domain.trust.DataKind;
import dev.tutorium.persistence.kernel.PersonalData;
import dev.tutorium.persistence.kernel.PersonalTable;
import jakarta.inject.Singleton;
import java.util.List;

/** What was done and asked stays, to answer for it. */
@Singleton
final class TrustData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                by(DataKind.AUDIT_LOG, "audit_entry", "doer_id"),
                by(DataKind.AUDIT_LOG, "audit_entry", "as_id"),
                by(DataKind.AUDIT_LOG, "audit_entry", "practice_id"),
                by(DataKind.PRIVACY_REQUESTS, "privacy_request", "person_id"),
                by(DataKind.PRIVACY_REQUESTS, "privacy_request", "by_id"),
                by(DataKind.PRIVACY_REQUESTS, "privacy_request", "granted_by"));
    }
}
