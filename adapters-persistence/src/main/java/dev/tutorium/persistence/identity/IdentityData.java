package dev.tutorium.persistence.identity;

import static dev.tutorium.persistence.kernel.PersonalTable.by;
import static dev.tutorium.persistence.kernel.PersonalTable.where;

import dev.tutorium.domain.trust.DataKind;
import dev.tutorium.persistence.kernel.PersonalData;
import dev.tutorium.persistence.kernel.PersonalTable;
import jakarta.inject.Singleton;
import java.util.List;

/** The account itself is anonymised by the domain. */
@Singleton
final class IdentityData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                where(DataKind.ACCOUNT, "account", "id", "id = ?").hiding("password_hash"),
                by(DataKind.SIGN_INS, "sign_in", "account_id")
                        .hiding("secret_hash")
                        .deleted(),
                where(DataKind.AUDIT_LOG, "sign_in", "behind_id", "behind_id = ?")
                        .hiding("secret_hash"),
                where(DataKind.SIGN_INS, "one_time_token", "email", "email = (select email from account where id = ?)")
                        .hiding("secret_hash")
                        .deleted());
    }
}
