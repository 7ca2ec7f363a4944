package dev.tutorium.persistence.review;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.review.Occasion;
import dev.tutorium.persistence.kernel.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Lessons of an hour that were completed at their end. */
public final class Lessons {

    private static final String SERVICE = """
            insert into service (id, teacher_id, slug, title, description, status, price_minor, currency, duration_minutes,
                step_minutes, packing, before_minutes, after_minutes, notice_minutes, horizon_minutes, capacity,
                minimum_participants, approval_required, trial, version)
            values (?, ?, ?, 'Piano', '', 'PUBLISHED', 0, 'EUR', 60, 60, 'STEP', 0, 0, 0, 0, 1, 1, false, false, 1)""";
    private static final String SESSION = """
            insert into session (id, teacher_id, service_id, starts_at, ends_at, blocked_from, blocked_until, notice_minutes,
                capacity, minimum_participants, approval, policy_name, policy_tiers, state, ended_at, ended_by, revision,
                created_at, version)
            values (?, ?, ?, ?, ?, ?, ?, 0, 1, 1, false, 'Standard',
                '[{"noticeMinutes": 1440, "refundPercent": 100}]', 'COMPLETED', ?, 'TEACHER', 0, ?, 1)""";
    private static final String SEAT = """
            insert into seat (id, session_id, position, student_id, starts_at, ends_at, price_minor, currency, state, booked_at)
            values (?, ?, 0, ?, ?, ?, 0, 'EUR', 'ATTENDED', ?)""";

    private Lessons() {}

    public static Occasion of(Sql sql, AccountId teacher, AccountId student, Instant end) {
        var start = end.minus(Duration.ofHours(1));
        var service = UUID.randomUUID();
        var session = UUID.randomUUID();
        sql.update(SERVICE, service, teacher, service.toString());
        sql.update(SESSION, session, teacher, service, start, end, start, end, end, start);
        sql.update(SEAT, UUID.randomUUID(), session, student, start, end, start);
        return new Occasion(new Occasion.About.Lesson(new SessionId(session)), student, teacher, end);
    }
}
