package dev.tutorium.persistence.scheduling;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Sql;
import java.util.UUID;

/** Rows of other capabilities that scheduling's tests need. */
final class Rows {

    private Rows() {}

    static AccountId account(Sql sql) {
        var id = UUID.randomUUID();
        sql.update("""
                insert into account (id, email, email_verified, name, handle, roles, zone, status, created_at, version)
                values (?, ?, true, 'A', ?, '{TEACHER,STUDENT}', 'Europe/Berlin', 'ACTIVE', '2026-01-01T00:00:00Z', 1)""", id, id + "@example.org", id.toString());
        return new AccountId(id);
    }
}
