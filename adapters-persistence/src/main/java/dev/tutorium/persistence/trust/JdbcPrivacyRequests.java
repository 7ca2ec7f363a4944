package dev.tutorium.persistence.trust;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.trust.port.PrivacyRequests;
import dev.tutorium.application.trust.view.ErasureRequestView;
import dev.tutorium.application.trust.view.ErasureRequests;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.PrivacyRequestId;
import dev.tutorium.domain.trust.PrivacyRequest;
import dev.tutorium.domain.trust.PrivacyRequest.Kind;
import dev.tutorium.domain.trust.PrivacyRequest.Progress;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.SqlStates;
import dev.tutorium.persistence.kernel.TimePage;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcPrivacyRequests implements PrivacyRequests, ErasureRequests {

    private static final String KIND = "privacy request";
    private static final String INSERT = """
            insert into privacy_request (id, kind, person_id, by_id, made_at, state, granted_by, closed_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, 1)""";
    private static final String UPDATE = """
            update privacy_request set state = ?, granted_by = ?, closed_at = ?, version = version + 1
            where id = ? and version = ?""";

    /** Whose student someone is goes by a session with them as much as by the roster, which an erased person is no longer on. */
    private static final String OF_STUDENTS = """
            from privacy_request r join account a on a.id = r.person_id
            left join roster_entry e on e.teacher_id = ? and e.email = a.email and e.removed_at is null
            where r.kind = 'ERASURE' and r.person_id in (
                select known.id from roster_entry own join account known on known.email = own.email
                where own.teacher_id = ? and own.removed_at is null
                union select t.student_id from session s join seat t on t.session_id = s.id where s.teacher_id = ?
                union select person_id from privacy_request where granted_by = ?)""";

    private final Sql sql;
    private final Outbox outbox;

    JdbcPrivacyRequests(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public Optional<PrivacyRequest> findOpen(AccountId person, Kind kind) {
        return sql.first(
                "select * from privacy_request where person_id = ? and kind = ? and state = 'OPEN'",
                JdbcPrivacyRequests::read,
                person,
                kind);
    }

    @Override
    public PrivacyRequest getForUpdate(PrivacyRequestId id) {
        return sql.first("select * from privacy_request where id = ? for update", JdbcPrivacyRequests::read, id)
                .orElseThrow(() -> new Missing(KIND));
    }

    @Override
    public List<PrivacyRequest> openErasures(Instant before, int limit) {
        return sql.list(
                "select * from privacy_request where kind = 'ERASURE' and state = 'OPEN' and made_at <= ?"
                        + " order by made_at limit ?",
                JdbcPrivacyRequests::read,
                before,
                limit);
    }

    @Override
    public PrivacyRequest record(Change<PrivacyRequest> change) {
        var request = change.state();
        var row = Row.of(request.progress());
        try {
            if (request.version() == 0) {
                sql.update(
                        INSERT,
                        request.id(),
                        request.kind(),
                        request.person(),
                        request.by(),
                        request.madeAt(),
                        row.state,
                        row.grantedBy,
                        row.closedAt);
            } else {
                sql.updateOne(KIND, UPDATE, row.state, row.grantedBy, row.closedAt, request.id(), request.version());
            }
        } catch (DataAccessException e) {
            if (SqlStates.isDuplicate(e)) {
                throw new Stale(KIND);
            }
            throw e;
        }
        outbox.append(change.events());
        return new PrivacyRequest(
                request.id(),
                request.kind(),
                request.person(),
                request.by(),
                request.madeAt(),
                request.progress(),
                request.version() + 1);
    }

    @Override
    public Page<ErasureRequestView> ofStudentsOf(AccountId teacher, PageRequest page) {
        var values = new ArrayList<Object>(List.of(teacher, teacher, teacher, teacher));
        var from = TimePage.of(page);
        values.add(from.before());
        values.add(from.id());
        values.add(Pages.fetch(page));
        values.add(page.offset());
        var rows = sql.list(
                "select r.*, a.name, e.id as entry_id " + OF_STUDENTS
                        + " and (r.made_at, r.id) < (?, ?)"
                        + " order by r.made_at desc, r.id desc limit ? offset ?",
                JdbcPrivacyRequests::view,
                values.toArray());
        return Pages.of(
                rows,
                page,
                last -> TimePage.cursor(last.madeAt(), last.id()),
                () -> sql.count("select count(*) " + OF_STUDENTS, teacher, teacher, teacher, teacher));
    }

    private record Row(
            String state,
            @Nullable AccountId grantedBy,
            @Nullable Instant closedAt) {

        static Row of(Progress progress) {
            return switch (progress) {
                case PrivacyRequest.Open _ -> new Row("OPEN", null, null);
                case PrivacyRequest.Granted(var by, var at) -> new Row("GRANTED", by, at);
                case PrivacyRequest.Withdrawn(var at) -> new Row("WITHDRAWN", null, at);
            };
        }
    }

    private static PrivacyRequest read(ResultSet row) throws SQLException {
        return new PrivacyRequest(
                new PrivacyRequestId(Sql.uuid(row, "id")),
                Kind.valueOf(row.getString("kind")),
                new AccountId(Sql.uuid(row, "person_id")),
                new AccountId(Sql.uuid(row, "by_id")),
                Sql.instant(row, "made_at"),
                progress(row),
                row.getLong("version"));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "GRANTED" ->
                new PrivacyRequest.Granted(new AccountId(Sql.uuid(row, "granted_by")), Sql.instant(row, "closed_at"));
            case "WITHDRAWN" -> new PrivacyRequest.Withdrawn(Sql.instant(row, "closed_at"));
            default -> new PrivacyRequest.Open();
        };
    }

    private static ErasureRequestView view(ResultSet row) throws SQLException {
        return new ErasureRequestView(
                Sql.uuid(row, "id"),
                row.getObject("entry_id", UUID.class),
                Sql.uuid(row, "person_id"),
                row.getString("name"),
                row.getString("state").toLowerCase(Locale.ROOT),
                Sql.instant(row, "made_at"),
                Sql.nullableInstant(row, "closed_at"));
    }
}
