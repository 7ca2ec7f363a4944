package dev.tutorium.persistence.people;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.people.RosterEntry;
import dev.tutorium.application.people.port.Rosters;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

@Singleton
final class JdbcRosters implements Rosters {

    private static final String ADD = """
            insert into roster_entry as r (id, teacher_id, email, name, notes, added_at, version)
            values (?, ?, ?, ?, ?, ?, 1)
            on conflict (teacher_id, email) do update
            set removed_at = null, version = r.version + (r.removed_at is not null)::int
            returning *""";
    private static final String UPDATE = """
            update roster_entry set name = ?, notes = ?, version = version + 1
            where id = ? and version = ? and removed_at is null""";
    private static final String REMOVE = """
            update roster_entry set removed_at = ?, version = version + 1
            where id = ? and version = ? and removed_at is null""";

    private final Sql sql;

    JdbcRosters(Sql sql) {
        this.sql = sql;
    }

    @Override
    public RosterEntry getOwned(AccountId teacher, UUID id) {
        return sql.first(
                        "select * from roster_entry where id = ? and teacher_id = ? and removed_at is null",
                        JdbcRosters::read,
                        id,
                        teacher)
                .orElseThrow(() -> new Missing("student"));
    }

    @Override
    public RosterEntry add(RosterEntry entry) {
        return sql.first(
                        ADD,
                        JdbcRosters::read,
                        entry.id(),
                        entry.teacher(),
                        entry.email().value(),
                        entry.name(),
                        entry.notes(),
                        entry.addedAt())
                .orElseThrow();
    }

    @Override
    public RosterEntry update(RosterEntry entry) {
        sql.updateOne("student", UPDATE, entry.name(), entry.notes(), entry.id(), entry.version());
        return new RosterEntry(
                entry.id(),
                entry.teacher(),
                entry.email(),
                entry.name(),
                entry.notes(),
                entry.addedAt(),
                entry.version() + 1);
    }

    @Override
    public void remove(RosterEntry entry, Instant now) {
        sql.updateOne("student", REMOVE, now, entry.id(), entry.version());
    }

    @Override
    public void forget(RosterEntry entry) {
        sql.updateOne("student", "delete from roster_entry where id = ? and version = ?", entry.id(), entry.version());
    }

    private static RosterEntry read(ResultSet row) throws SQLException {
        return new RosterEntry(
                Sql.uuid(row, "id"),
                new AccountId(Sql.uuid(row, "teacher_id")),
                new Email(row.getString("email")),
                row.getString("name"),
                row.getString("notes"),
                Sql.instant(row, "added_at"),
                row.getLong("version"));
    }
}
