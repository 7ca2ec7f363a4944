package dev.tutorium.persistence.booking;

import dev.tutorium.application.booking.port.SessionRooms;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Rooms in {@code session_room}. */
@Singleton
final class JdbcSessionRooms implements SessionRooms {

    private final Sql sql;

    JdbcSessionRooms(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> find(SessionId session, int revision) {
        return sql.first(
                "select reference from session_room where session_id = ? and revision = ?",
                row -> row.getString(1),
                session,
                revision);
    }

    @Override
    public String keep(SessionId session, int revision, String reference, Instant now) {
        sql.update(
                "insert into session_room (session_id, revision, reference, opened_at) values (?, ?, ?, ?) on conflict do nothing",
                session,
                revision,
                reference,
                now);
        return find(session, revision).orElseThrow();
    }
}
