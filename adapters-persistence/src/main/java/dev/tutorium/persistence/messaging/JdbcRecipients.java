package dev.tutorium.persistence.messaging;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.messaging.port.Recipients;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Students of a teacher's list, by the address that they have proven to own. */
@Singleton
final class JdbcRecipients implements Recipients {

    private final Sql sql;

    JdbcRecipients(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Recipient> of(AccountId teacher, Collection<UUID> students) {
        return sql.list(
                """
                select r.id, a.id as account_id
                from roster_entry r
                    left join account a on a.email = r.email and a.email_verified and a.status = 'ACTIVE'
                where r.id = any (?::uuid[]) and r.teacher_id = ? and r.removed_at is null
                order by r.id""",
                row -> {
                    var account = row.getObject("account_id", UUID.class);
                    return new Recipient(Sql.uuid(row, "id"), account == null ? null : new AccountId(account));
                },
                students,
                teacher);
    }

    @Override
    public Instant startOf(AccountId teacher, SessionId session) {
        return sql.first(
                        "select starts_at from session where id = ? and teacher_id = ?",
                        row -> Sql.instant(row, "starts_at"),
                        session,
                        teacher)
                .orElseThrow(() -> new Missing("session"));
    }
}
