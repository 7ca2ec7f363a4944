package dev.tutorium.persistence.goodwill;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.persistence.kernel.Sql;
import java.util.UUID;

/** Rows for foreign keys to point at. */
final class Rows {

    private static final String ACCOUNT = """
            insert into account (id, email, email_verified, name, handle, roles, zone, status, created_at, version)
            values (?, ?, true, 'Ada', ?, '{STUDENT,TEACHER}', 'Europe/Berlin', 'ACTIVE', '2026-01-01T00:00:00Z', 1)""";
    private static final String COURSE = """
            insert into course (id, creator_id, slug, title, description, level, session_minutes, tags, objectives,
                includes, status, featured, created_at, version)
            values (?, ?, ?, 'Algebra', '', 'BEGINNER', 60, '{}', '{}', '{}', 'DRAFT', false, '2026-01-01T00:00:00Z', 1)""";

    private Rows() {}

    static AccountId account(Sql sql) {
        var id = UUID.randomUUID();
        sql.update(ACCOUNT, id, id + "@example.test", id.toString());
        return new AccountId(id);
    }

    static CourseId course(Sql sql, AccountId creator) {
        var id = UUID.randomUUID();
        sql.update(COURSE, id, creator, "algebra-" + id);
        return new CourseId(id);
    }
}
