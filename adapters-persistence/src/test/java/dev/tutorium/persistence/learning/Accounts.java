package dev.tutorium.persistence.learning;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Sql;
import java.util.UUID;

/** Accounts for foreign keys to point at. */
final class Accounts {

    private static final String ACCOUNT = """
            insert into account (id, email, email_verified, name, handle, roles, zone, status, created_at, version)
            values (?, ?, true, 'Ada', ?, '{STUDENT,TEACHER}', 'Europe/Berlin', 'ACTIVE', '2026-01-01T00:00:00Z', 1)""";

    private Accounts() {}

    static AccountId create(Sql sql) {
        var id = UUID.randomUUID();
        sql.update(ACCOUNT, id, id + "@example.test", id.toString());
        return new AccountId(id);
    }
}
