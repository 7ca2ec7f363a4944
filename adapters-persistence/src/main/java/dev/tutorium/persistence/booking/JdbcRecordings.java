package dev.tutorium.persistence.booking;

import dev.tutorium.application.booking.port.Recording;
import dev.tutorium.application.booking.port.Recordings;
import dev.tutorium.application.booking.port.SessionRoom;
import dev.tutorium.application.booking.port.VideoRooms.Recorded;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.domain.kernel.RecordingId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Recordings in {@code session_recording}. */
@Singleton
final class JdbcRecordings implements Recordings {

    private final Sql sql;
    private final Ids ids;

    JdbcRecordings(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    @Override
    public void told(SessionRoom room, List<Recorded> recorded, Instant now) {
        sql.update(
                """
                update session_recording set deleted_at = ? where session_id = ? and revision = ? and turn = ?
                    and deleted_at is null and reference <> all (?::text[])""",
                now,
                room.session(),
                room.revision(),
                room.turn(),
                recorded.stream().map(Recorded::reference).toList());
        recorded.forEach(each -> store(room, each));
    }

    private void store(SessionRoom room, Recorded recorded) {
        var link = recorded.link();
        var length = recorded.length();
        sql.update(
                """
                insert into session_recording (id, session_id, revision, turn, provider, reference, link, seconds, bytes, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (provider, reference) do update set link = excluded.link, seconds = excluded.seconds,
                    bytes = excluded.bytes, recorded_at = excluded.recorded_at, deleted_at = null""",
                ids.next(),
                room.session(),
                room.revision(),
                room.turn(),
                room.provider(),
                recorded.reference(),
                link == null ? null : link.toString(),
                length == null ? null : length.toSeconds(),
                recorded.bytes(),
                recorded.at());
    }

    @Override
    public List<Recording> of(SessionId session) {
        return sql.list(
                "select * from session_recording where session_id = ? order by recorded_at, id",
                JdbcRecordings::recording,
                session);
    }

    @Override
    public Optional<Recording> find(RecordingId id) {
        return sql.first("select * from session_recording where id = ?", JdbcRecordings::recording, id);
    }

    @Override
    public Optional<Recording> find(String provider, String reference) {
        return sql.first(
                "select * from session_recording where provider = ? and reference = ?",
                JdbcRecordings::recording,
                provider,
                reference);
    }

    private static Recording recording(ResultSet row) throws SQLException {
        var link = row.getString("link");
        var seconds = row.getObject("seconds", Long.class);
        return new Recording(
                new RecordingId(Sql.uuid(row, "id")),
                new SessionId(Sql.uuid(row, "session_id")),
                row.getString("provider"),
                new Recorded(
                        row.getString("reference"),
                        link == null ? null : URI.create(link),
                        seconds == null ? null : Duration.ofSeconds(seconds),
                        row.getObject("bytes", Long.class),
                        Sql.instant(row, "recorded_at")),
                Sql.nullableInstant(row, "deleted_at"));
    }
}
