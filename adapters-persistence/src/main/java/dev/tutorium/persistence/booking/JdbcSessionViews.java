package dev.tutorium.persistence.booking;

import dev.tutorium.application.booking.view.SeatView;
import dev.tutorium.application.booking.view.SessionFilter;
import dev.tutorium.application.booking.view.SessionView;
import dev.tutorium.application.booking.view.SessionViews;
import dev.tutorium.application.kernel.Cursor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.booking.SeatState;
import dev.tutorium.domain.booking.SessionState;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.Where;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions with names and titles: one query for a page, which answers a row for each seat. */
@Singleton
final class JdbcSessionViews implements SessionViews {

    private static final String SHOWN = """
            select s.id, s.teacher_id, teacher.name as teacher_name, s.service_id, s.enrollment_id, s.course_id, s.module_id,
                   coalesce((select title from service where id = s.service_id), (select title from course where id = s.course_id), '')
                       as title, s.starts_at, s.ends_at, s.state, s.capacity,
                   s.revision, s.disputed, s.answer_by, s.ended_at, s.ended_by, s.end_reason, s.policy_name, s.created_at,
                   student.name as student_name, %s
            from %s s
            join account teacher on teacher.id = s.teacher_id
            join seat on seat.session_id = s.id
            join account student on student.id = seat.student_id
            """;

    /** One condition with an "or" would read every session there is. */
    private static final String OF_PARTICIPANT = """
            id in (select id from session where teacher_id = ?
                   union all select session_id from seat where student_id = ?)""";

    private final Sql sql;

    JdbcSessionViews(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<SessionView> find(SessionId id) {
        return fold(sql.list(
                        SHOWN.formatted(SeatRow.COLUMNS, "session") + "where s.id = ? order by seat.position",
                        JdbcSessionViews::read,
                        id))
                .stream()
                .findFirst();
    }

    @Override
    public Page<SessionView> page(SessionFilter filter, PageRequest request) {
        var direction = filter.earliest() ? "asc" : "desc";
        var order = "order by starts_at " + direction + ", id " + direction;
        var where = where(filter);
        var keyset = new Where(where);
        if (request.after() != null) {
            keyset.and(
                    "(starts_at, id) " + (filter.earliest() ? ">" : "<") + " (?, ?)",
                    request.after().instant(),
                    request.after().id());
        }
        var page = "(select * from session where %s %s limit ? offset ?)".formatted(keyset.text(), order);
        var rows = fold(sql.list(
                SHOWN.formatted(SeatRow.COLUMNS, page) + "order by s.starts_at " + direction + ", s.id " + direction
                        + ", seat.position",
                JdbcSessionViews::read,
                keyset.values(Pages.fetch(request), request.after() == null ? request.offset() : 0)));
        return Pages.of(
                rows,
                request,
                last -> new Cursor(last.startsAt().toString(), last.id()),
                () -> sql.count("select count(*) from session where " + where.text(), where.values()));
    }

    private static Where where(SessionFilter filter) {
        var where = new Where();
        if (filter.teacher() != null) {
            where.and("teacher_id = ?", filter.teacher());
        }
        if (filter.student() != null) {
            where.and("id in (select session_id from seat where student_id = ?)", filter.student());
        }
        if (filter.participant() != null) {
            where.and(OF_PARTICIPANT, filter.participant(), filter.participant());
        }
        if (filter.enrollment() != null) {
            where.and("enrollment_id = ?", filter.enrollment());
        }
        if (filter.service() != null) {
            where.and("service_id = ?", filter.service());
        }
        if (!filter.states().isEmpty()) {
            where.and("state = any (?::text[])", List.copyOf(filter.states()));
        }
        if (filter.from() != null) {
            where.and("ends_at > ?", filter.from());
        }
        if (filter.until() != null) {
            where.and("starts_at < ?", filter.until());
        }
        return where;
    }

    private record Shown(SessionView session, SeatView seat) {}

    private static List<SessionView> fold(List<Shown> rows) {
        var seats = new LinkedHashMap<UUID, List<SeatView>>();
        var sessions = new LinkedHashMap<UUID, SessionView>();
        for (var row : rows) {
            sessions.putIfAbsent(row.session.id(), row.session);
            seats.computeIfAbsent(row.session.id(), _ -> new ArrayList<>()).add(row.seat);
        }
        return sessions.values().stream()
                .map(session -> session.with(seats.getOrDefault(session.id(), List.of())))
                .toList();
    }

    private static Shown read(ResultSet row) throws SQLException {
        return new Shown(session(row), seat(row));
    }

    private static SessionView session(ResultSet row) throws SQLException {
        return new SessionView(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "teacher_id"),
                row.getString("teacher_name"),
                row.getObject("service_id", UUID.class),
                row.getObject("enrollment_id", UUID.class),
                row.getObject("course_id", UUID.class),
                row.getObject("module_id", UUID.class),
                row.getString("title"),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "ends_at"),
                SessionState.valueOf(row.getString("state")),
                row.getInt("capacity"),
                row.getInt("revision"),
                row.getBoolean("disputed"),
                Sql.nullableInstant(row, "answer_by"),
                Sql.nullableInstant(row, "ended_at"),
                row.getString("ended_by"),
                row.getString("end_reason"),
                row.getString("policy_name"),
                Sql.instant(row, "created_at"),
                List.of());
    }

    private static SeatView seat(ResultSet row) throws SQLException {
        var price = Money.of(row.getLong("price_minor"), row.getString("currency"));
        return new SeatView(
                Sql.uuid(row, "seat_id"),
                Sql.uuid(row, "student_id"),
                row.getString("student_name"),
                SeatState.valueOf(row.getString("seat_state")),
                price,
                row.getObject("charge_id", UUID.class),
                Sql.instant(row, "booked_at"),
                Sql.nullableInstant(row, "held_until"),
                SeatRow.settlement(row, price));
    }
}
