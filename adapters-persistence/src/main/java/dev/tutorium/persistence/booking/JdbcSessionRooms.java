package dev.tutorium.persistence.booking;

import dev.tutorium.application.booking.port.SessionRoom;
import dev.tutorium.application.booking.port.SessionRooms;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rooms in {@code session_room}. */
@Singleton
final class JdbcSessionRooms implements SessionRooms {

    private final Sql sql;

    JdbcSessionRooms(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<SessionRoom> last(SessionId session, int revision) {
        return sql.first(
                "select * from session_room where session_id = ? and revision = ? order by turn desc limit 1",
                JdbcSessionRooms::room,
                session,
                revision);
    }

    @Override
    public Optional<SessionRoom> find(String provider, String reference) {
        return sql.first(
                "select * from session_room where provider = ? and reference = ?",
                JdbcSessionRooms::room,
                provider,
                reference);
    }

    @Override
    public SessionRoom keep(SessionRoom room, Instant lookAt) {
        sql.update(
                """
                insert into session_room (session_id, revision, turn, provider, reference, opened_at, look_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (session_id, revision, turn) do nothing""",
                room.session(),
                room.revision(),
                room.turn(),
                room.provider(),
                room.reference(),
                room.openedAt(),
                lookAt);
        return sql.first(
                        "select * from session_room where session_id = ? and revision = ? and turn = ?",
                        JdbcSessionRooms::room,
                        room.session(),
                        room.revision(),
                        room.turn())
                .orElseThrow();
    }

    @Override
    public boolean giveUp(SessionRoom room, Instant now) {
        return change(room, """
                        given_up_at = ?, look_at = case when ended_at is null then ?::timestamptz end
                        where given_up_at is null and""", now, now) > 0;
    }

    @Override
    public List<SessionId> toOpen(String provider, Instant now, Instant startingBefore, int limit) {
        return sql.list("""
                select s.id from session s
                where s.state in ('SCHEDULED', 'IN_PROGRESS') and s.starts_at <= ? and s.ends_at > ? and not exists (
                    select 1 from session_room r
                    where r.session_id = s.id and r.revision = s.revision and r.provider = ?
                        and r.given_up_at is null and r.ended_at is null)
                order by s.starts_at, s.id limit ?""", row -> new SessionId(Sql.uuid(row, "id")), startingBefore, now, provider, limit);
    }

    @Override
    public List<SessionRoom> toLookAt(String provider, Instant now, int limit) {
        return sql.list(
                "select * from session_room where provider = ? and look_at <= ? order by look_at limit ?",
                JdbcSessionRooms::room,
                provider,
                now,
                limit);
    }

    @Override
    public void looked(SessionRoom room) {
        change(
                room,
                "watched_since = ?, looked_at = ?, ran_until = greatest(ran_until, ?::timestamptz) where",
                room.watchedSince(),
                room.lookedAt(),
                room.ranUntil());
    }

    @Override
    public void lookAt(SessionRoom room, Instant then) {
        change(room, "look_at = ? where ended_at is null and", then);
    }

    @Override
    public void ranUntil(SessionRoom room, Instant then) {
        change(room, "ran_until = greatest(ran_until, ?::timestamptz) where", then);
    }

    @Override
    public void end(SessionRoom room, Instant now, @Nullable Instant askAt) {
        change(room, "ended_at = ?, look_at = null, ask_at = ? where", now, askAt);
    }

    @Override
    public List<SessionRoom> toAsk(String provider, Instant now, int limit) {
        return sql.list(
                "select * from session_room where provider = ? and ask_at <= ? order by ask_at limit ?",
                JdbcSessionRooms::room,
                provider,
                now,
                limit);
    }

    @Override
    public void askAt(SessionRoom room, @Nullable Instant then) {
        change(room, "ask_at = ? where", then);
    }

    /** Changes the row of a room; {@code what} ends where a condition on its key may follow. */
    private int change(SessionRoom room, String what, @Nullable Object... values) {
        var all = new ArrayList<@Nullable Object>(Arrays.asList(values));
        all.addAll(List.of(room.session(), room.revision(), room.turn()));
        return sql.update(
                "update session_room set " + what + " session_id = ? and revision = ? and turn = ?", all.toArray());
    }

    private static SessionRoom room(ResultSet row) throws SQLException {
        return new SessionRoom(
                new SessionId(Sql.uuid(row, "session_id")),
                row.getInt("revision"),
                row.getInt("turn"),
                row.getString("provider"),
                row.getString("reference"),
                Sql.instant(row, "opened_at"),
                Sql.nullableInstant(row, "given_up_at"),
                Sql.nullableInstant(row, "watched_since"),
                Sql.nullableInstant(row, "looked_at"),
                Sql.nullableInstant(row, "ran_until"),
                Sql.nullableInstant(row, "ended_at"));
    }
}
