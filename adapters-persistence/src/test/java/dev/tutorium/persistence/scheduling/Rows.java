package dev.tutorium.persistence.scheduling;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.scheduling.Busy;
import dev.tutorium.persistence.kernel.Sql;
import java.util.UUID;

/** Rows of other capabilities that scheduling's tests need. */
final class Rows {

    private Rows() {}

    static AccountId account(Sql sql) {
        var id = UUID.randomUUID();
        sql.update("""
                insert into account (id, email, email_verified, name, handle, roles, zone, status, created_at, version)
                values (?, ?, true, 'A', ?, '{TEACHER,STUDENT}', 'Europe/Berlin', 'ACTIVE', '2026-01-01T00:00:00Z', 1)""", id, id + "@example.org", id.toString());
        return new AccountId(id);
    }

    /** A session, with three places when seats are open; those that are not open are booked. */
    static void session(Sql sql, AccountId teacher, Busy busy) {
        if (busy.service() != null) {
            service(sql, teacher, busy.service(), "Lesson");
        }
        var state = switch (busy.kind()) {
            case HELD -> "HELD";
            case DONE -> "COMPLETED";
            case SESSION, EXTERNAL -> "SCHEDULED";
        };
        sql.update(
                """
                insert into session (id, teacher_id, service_id, starts_at, ends_at, blocked_from, blocked_until, notice_minutes,
                    capacity, minimum_participants, approval, policy_name, policy_tiers, state, ended_at, ended_by, revision,
                    created_at, version)
                values (?, ?, ?, ?, ?, ?, ?, 0, ?, 1, false, 'none', '[]', ?, ?::timestamptz, ?, 0, '2026-01-01T00:00:00Z', 1)""",
                busy.session(),
                teacher,
                busy.service(),
                busy.time().start(),
                busy.time().end(),
                busy.blocked().start(),
                busy.blocked().end(),
                busy.openSeats() > 0 ? 3 : 1,
                state,
                busy.kind() == Busy.Kind.DONE ? busy.time().end().toString() : null,
                busy.kind() == Busy.Kind.DONE ? "TEACHER" : null);
        for (var taken = busy.openSeats() > 0 ? busy.openSeats() : 3; taken < 3; taken++) {
            sql.update(
                    """
                    insert into seat (id, session_id, position, student_id, starts_at, ends_at, price_minor, currency, state, booked_at)
                    values (?, ?, ?, ?, ?, ?, 0, 'EUR', 'BOOKED', '2026-01-01T00:00:00Z')""",
                    UUID.randomUUID(),
                    busy.session(),
                    taken,
                    account(sql),
                    busy.time().start(),
                    busy.time().end());
        }
    }

    static void service(Sql sql, AccountId teacher, ServiceId id, String title) {
        sql.update("""
                insert into service (id, teacher_id, slug, title, description, status, price_minor, currency, duration_minutes,
                    step_minutes, packing, before_minutes, after_minutes, notice_minutes, horizon_minutes, capacity,
                    minimum_participants, approval_required, trial, version)
                values (?, ?, ?, ?, '', 'PUBLISHED', 0, 'EUR', 60, 60, 'STEP', 0, 0, 0, 86400, 1, 1, false, false, 1)
                on conflict (id) do nothing""", id, teacher, id.value().toString(), title);
    }
}
