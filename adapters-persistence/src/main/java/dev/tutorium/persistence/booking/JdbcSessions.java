package dev.tutorium.persistence.booking;

import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.booking.BookingEvent.Reminder;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.Move;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.SqlStates;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Sessions in {@code session}, {@code seat} and {@code session_move}. */
@Singleton
final class JdbcSessions implements Sessions {

    /** Of the two-key advisory locks; 1 is teachers'. */
    private static final int LOCK_SPACE = 2;

    private final Sql sql;
    private final Outbox outbox;

    JdbcSessions(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return load("select * from session where id = ?", id);
    }

    @Override
    public Session getForUpdate(SessionId id) {
        return load("select * from session where id = ? for update", id).orElseThrow(() -> new Missing("session"));
    }

    @Override
    public Optional<Session> findBySeat(SeatId seat) {
        return load("select * from session where id = (select session_id from seat where id = ?)", seat);
    }

    private Optional<Session> load(String query, Object id) {
        return sql.first(query, SessionRow::read, id).map(row -> {
            var seats = sql.list(
                    "select " + SeatRow.COLUMNS + " from seat where session_id = ? order by position",
                    SeatRow::read,
                    row.id());
            return row.toDomain(seats, moves(row));
        });
    }

    private List<Move> moves(SessionRow row) {
        return row.revision() == 0
                ? List.of()
                : sql.list(
                        "select * from session_move where session_id = ? order by revision", MoveRow::read, row.id());
    }

    @Override
    public Outcome<Session, BookingRefusal> record(Change<Session> change) {
        var session = change.state();
        var facts = session.facts();
        var changed = SessionRow.of(session);
        SessionRow row;
        try {
            row = changed.version() == 0 ? changed.insert(sql) : changed.update(sql);
        } catch (DataAccessException e) {
            return overlap(e, new BookingRefusal.SlotTaken(facts.time(), List.of()));
        }
        List<Seat> seats;
        try {
            seats = SeatRow.save(sql, row, facts.seats());
        } catch (DataAccessException e) {
            return overlap(e, new BookingRefusal.StudentBusy(facts.time()));
        }
        if (!facts.moves().isEmpty()) {
            MoveRow.save(sql, session.id(), facts.moves().size(), facts.moves().getLast());
        }
        outbox.append(change.events());
        return Outcome.accepted(row.toDomain(seats, moves(row)));
    }

    private static Outcome<Session, BookingRefusal> overlap(DataAccessException error, BookingRefusal refusal) {
        if (SqlStates.isOverlap(error)) {
            return Outcome.refused(refusal);
        }
        throw error;
    }

    @Override
    public void lockStudents(Collection<AccountId> students) {
        students.stream()
                .map(student -> student.value().hashCode())
                .distinct()
                .sorted()
                .forEach(key -> sql.first("select pg_advisory_xact_lock(?, ?)", _ -> key, LOCK_SPACE, key));
    }

    @Override
    public boolean teacherBusy(AccountId teacher, TimeRange blocked, SessionId leaveOut) {
        return sql.first("""
                        select 1 from session
                        where teacher_id = ? and tstzrange(blocked_from, blocked_until) && tstzrange(?, ?) and id <> ?
                          and state in ('HELD', 'REQUESTED', 'SCHEDULED', 'IN_PROGRESS')
                        limit 1""", row -> row.getInt(1), teacher, blocked.start(), blocked.end(), leaveOut)
                .isPresent();
    }

    @Override
    public boolean studentBusy(AccountId student, TimeRange time, SessionId leaveOut) {
        return sql.first("""
                        select 1 from seat
                        where student_id = ? and tstzrange(starts_at, ends_at) && tstzrange(?, ?) and session_id <> ?
                          and state in ('HELD', 'REQUESTED', 'BOOKED')
                        limit 1""", row -> row.getInt(1), student, time.start(), time.end(), leaveOut)
                .isPresent();
    }

    @Override
    public List<Seat> seatsOf(AccountId student, ServiceId service) {
        return sql.list(
                "select " + SeatRow.COLUMNS
                        + " from seat join session on session.id = seat.session_id where seat.student_id = ? and session.service_id = ?",
                SeatRow::read,
                student,
                service);
    }

    @Override
    public List<SessionId> lapsed(Instant now, int limit) {
        return ids("""
                select session_id as id from seat where state = 'HELD' and held_until <= ?
                group by session_id order by min(held_until) limit ?""", now, limit);
    }

    @Override
    public List<SessionId> unanswered(Instant now, int limit) {
        return ids(
                "select id from session where state = 'REQUESTED' and answer_by <= ? order by answer_by limit ?",
                now,
                limit);
    }

    @Override
    public List<SessionId> started(Instant now, int limit) {
        return ids(
                "select id from session where state = 'SCHEDULED' and starts_at <= ? order by starts_at limit ?",
                now,
                limit);
    }

    @Override
    public List<SessionId> unclosed(Instant endedBefore, int limit) {
        return ids("""
                select id from session where state in ('SCHEDULED', 'IN_PROGRESS') and ends_at <= ?
                order by ends_at limit ?""", endedBefore, limit);
    }

    @Override
    public List<SessionId> belowMinimum(Instant now, int limit) {
        return ids("""
                select id from session
                where state = 'SCHEDULED' and minimum_participants > 1 and starts_at > ?
                  and starts_at - make_interval(mins => notice_minutes) <= ?
                  and minimum_participants > (
                      select count(*) from seat where seat.session_id = session.id and seat.state = 'BOOKED')
                order by starts_at limit ?""", now, now, limit);
    }

    @Override
    public List<SessionId> toRemind(Reminder kind, Instant now, int limit) {
        return ids(
                """
                select id from session s
                where state = 'SCHEDULED' and starts_at > ? and starts_at <= ?
                  and coalesce((select max(moved_at) from session_move m where m.session_id = s.id), created_at)
                      <= starts_at - make_interval(secs => ?)
                  and not exists (select 1 from session_reminder r
                      where r.session_id = s.id and r.revision = s.revision and r.kind = ?)
                order by starts_at limit ?""", now.plus(kind.until()), now.plus(kind.from()), kind.from().toSeconds(), kind, limit);
    }

    @Override
    public boolean remind(Session session, Reminder kind, Instant now) {
        return sql.update(
                        "insert into session_reminder (session_id, revision, kind, sent_at) values (?, ?, ?, ?) on conflict do nothing",
                        session.id(),
                        session.facts().revision(),
                        kind,
                        now)
                == 1;
    }

    private List<SessionId> ids(String query, Object... values) {
        return sql.list(query, row -> new SessionId(Sql.uuid(row, "id")), values);
    }
}
