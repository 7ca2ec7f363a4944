package dev.tutorium.persistence.booking;

import dev.tutorium.application.booking.port.RoomVisits;
import dev.tutorium.application.booking.port.SessionRoom;
import dev.tutorium.application.booking.port.VideoRooms.Visitor;
import dev.tutorium.domain.booking.Presence;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Comings and goings in {@code room_visit}. */
@Singleton
final class JdbcRoomVisits implements RoomVisits {

    private final Sql sql;

    JdbcRoomVisits(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void joined(SessionRoom room, String visit, AccountId account, Instant at) {
        sql.update("""
                insert into room_visit (session_id, revision, turn, visit, account_id, joined_at) values (?, ?, ?, ?, ?, ?)
                on conflict (session_id, revision, turn, visit)
                    do update set joined_at = least(room_visit.joined_at, excluded.joined_at)""", room.session(), room.revision(), room.turn(), visit, account, at);
    }

    @Override
    public void left(SessionRoom room, String visit, AccountId account, Instant at) {
        sql.update("""
                insert into room_visit (session_id, revision, turn, visit, account_id, joined_at, left_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (session_id, revision, turn, visit) do update set
                    joined_at = least(room_visit.joined_at, excluded.joined_at), left_at = excluded.left_at""", room.session(), room.revision(), room.turn(), visit, account, at, at);
    }

    @Override
    public void found(SessionRoom room, List<Visitor> inside, Instant now) {
        close(room, inside.stream().map(Visitor::account).toList(), now);
        for (var visitor : inside) {
            sql.update(
                    """
                    insert into room_visit (session_id, revision, turn, visit, account_id, joined_at)
                    select ?, ?, ?, ?, ?, ? where not exists (
                        select 1 from room_visit where session_id = ? and revision = ? and turn = ? and account_id = ?
                            and left_at is null and joined_at <= ?)
                    on conflict (session_id, revision, turn, visit) do nothing""",
                    room.session(),
                    room.revision(),
                    room.turn(),
                    "seen " + visitor.account().value() + " " + now,
                    visitor.account(),
                    Objects.requireNonNullElse(visitor.since(), now),
                    room.session(),
                    room.revision(),
                    room.turn(),
                    visitor.account(),
                    now);
        }
    }

    @Override
    public void emptied(SessionRoom room, Instant at) {
        close(room, List.of(), at);
    }

    @Override
    public List<Presence> of(SessionId session) {
        return sql.list(
                "select * from room_visit where session_id = ? order by joined_at, account_id, visit",
                row -> new Presence(
                        new AccountId(Sql.uuid(row, "account_id")),
                        Sql.instant(row, "joined_at"),
                        Sql.nullableInstant(row, "left_at")),
                session);
    }

    private void close(SessionRoom room, List<AccountId> butOf, Instant at) {
        sql.update("""
                update room_visit set left_at = ? where session_id = ? and revision = ? and turn = ?
                    and left_at is null and joined_at <= ? and account_id <> all (?::uuid[])""", at, room.session(), room.revision(), room.turn(), at, butOf);
    }
}
