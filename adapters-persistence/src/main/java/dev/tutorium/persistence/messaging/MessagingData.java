package dev.tutorium.persistence.messaging;

import static dev.tutorium.persistence.kernel.PersonalTable.by;
import static dev.tutorium.persistence.kernel.PersonalTable.where;

import dev.tutorium.domain.trust.DataKind;
import dev.tutorium.persistence.kernel.PersonalData;
import dev.tutorium.persistence.kernel.PersonalTable;
import jakarta.inject.Singleton;
import java.util.List;

/** What someone was told, what they do not want to be told, and links of theirs. */
@Singleton
final class MessagingData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                by(DataKind.SIGN_INS, "join_link", "account_id").hiding("token").deleted(),
                by(DataKind.MESSAGES, "notification", "account_id").deleted(),
                by(DataKind.MESSAGES, "notification_off", "account_id").deleted(),
                by(DataKind.MESSAGES, "stop_link", "account_id").hiding("token").deleted(),
                by(DataKind.WEBHOOKS, "webhook_endpoint", "owner_id")
                        .hiding("secret", "former_secret")
                        .deleted(),
                by(DataKind.MESSAGES, "scheduled_message", "teacher_id").deleted(),
                by(DataKind.AUDIT_LOG, "mail_failure", "cleared_by"),
                where(
                                DataKind.MESSAGES,
                                "mail_failure",
                                "address",
                                "address = (select email from account where id = ?)")
                        .deleted());
    }
}
