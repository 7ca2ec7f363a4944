package dev.tutorium.persistence.booking;

import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.booking.CancellationPolicy;
import dev.tutorium.domain.booking.CompletedBy;
import dev.tutorium.domain.booking.Move;
import dev.tutorium.domain.booking.Party;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.SessionFacts;
import dev.tutorium.domain.booking.SessionState;
import dev.tutorium.domain.booking.SessionTerms;
import dev.tutorium.domain.booking.Subject;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Id;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.PolicyId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code session}, to and from the domain. */
record SessionRow(
        UUID id,
        UUID teacherId,
        @Nullable UUID serviceId,
        @Nullable UUID enrollmentId,
        @Nullable UUID courseId,
        @Nullable UUID moduleId,
        Instant startsAt,
        Instant endsAt,
        Instant blockedFrom,
        Instant blockedUntil,
        int noticeMinutes,
        int capacity,
        int minimumParticipants,
        boolean approval,
        @Nullable UUID policyId,
        String policyName,
        String policyTiers,
        SessionState state,
        @Nullable Instant answerBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason,
        int revision,
        boolean disputed,
        Instant createdAt,
        long version) {

    /** How a state ended, in the columns all states share. */
    private record End(
            @Nullable Instant at,
            @Nullable String by,
            @Nullable String reason) {

        static final End NONE = new End(null, null, null);
    }

    static SessionRow of(Session session) {
        var facts = session.facts();
        var terms = facts.terms();
        var subject = facts.subject();
        var service = subject instanceof Subject.ServiceLesson(var id) ? id : null;
        var lesson = subject instanceof Subject.CourseLesson course ? course : null;
        var answerBy = session instanceof Session.Requested(var _, var until) ? until : null;
        var end = end(session);
        return new SessionRow(
                facts.id().value(),
                facts.teacher().value(),
                bare(service),
                lesson == null ? null : lesson.enrollment().value(),
                lesson == null ? null : lesson.course().value(),
                lesson == null ? null : bare(lesson.module()),
                facts.time().start(),
                facts.time().end(),
                facts.blocked().start(),
                facts.blocked().end(),
                Math.toIntExact(terms.notice().toMinutes()),
                terms.capacity(),
                terms.minimumParticipants(),
                terms.approval(),
                bare(terms.policy().id()),
                terms.policy().name(),
                TierJson.write(terms.policy().tiers()),
                session.state(),
                answerBy,
                end.at,
                end.by,
                end.reason,
                facts.revision(),
                facts.disputed(),
                facts.createdAt(),
                facts.version());
    }

    private static End end(Session session) {
        return switch (session) {
            case Session.Held _, Session.Requested _, Session.Scheduled _, Session.InProgress _ -> End.NONE;
            case Session.Completed(var _, var by, var at) -> new End(at, by.name(), null);
            case Session.Declined(var _, var reason, var at) -> new End(at, Party.TEACHER.name(), reason);
            case Session.Expired(var _, var at) -> new End(at, Party.PLATFORM.name(), null);
            case Session.Cancelled(var _, var by, var reason, var at) -> new End(at, by.name(), reason);
            case Session.NoShowByStudent(var _, var at) -> new End(at, Party.TEACHER.name(), null);
            case Session.NoShowByTeacher(var _, var at) -> new End(at, Party.STUDENT.name(), null);
        };
    }

    Session toDomain(List<Seat> seats, List<Move> moves) {
        var facts = facts(seats, moves);
        return switch (state) {
            case HELD -> new Session.Held(facts);
            case REQUESTED -> new Session.Requested(facts, Objects.requireNonNull(answerBy));
            case SCHEDULED -> new Session.Scheduled(facts);
            case IN_PROGRESS -> new Session.InProgress(facts);
            case COMPLETED ->
                new Session.Completed(facts, CompletedBy.valueOf(Objects.requireNonNull(endedBy)), ended());
            case DECLINED -> new Session.Declined(facts, endReason, ended());
            case EXPIRED -> new Session.Expired(facts, ended());
            case CANCELLED ->
                new Session.Cancelled(facts, Party.valueOf(Objects.requireNonNull(endedBy)), endReason, ended());
            case NO_SHOW_STUDENT -> new Session.NoShowByStudent(facts, ended());
            case NO_SHOW_TEACHER -> new Session.NoShowByTeacher(facts, ended());
        };
    }

    private SessionFacts facts(List<Seat> seats, List<Move> moves) {
        var policy = new CancellationPolicy(
                policyId == null ? null : new PolicyId(policyId), policyName, TierJson.read(policyTiers));
        var terms = new SessionTerms(
                Duration.between(blockedFrom, startsAt),
                Duration.between(endsAt, blockedUntil),
                Duration.ofMinutes(noticeMinutes),
                capacity,
                minimumParticipants,
                approval,
                policy);
        return new SessionFacts(
                new SessionId(id),
                new AccountId(teacherId),
                subject(),
                new TimeRange(startsAt, endsAt),
                terms,
                seats,
                moves,
                disputed,
                createdAt,
                version);
    }

    private Subject subject() {
        return serviceId != null
                ? new Subject.ServiceLesson(new ServiceId(serviceId))
                : new Subject.CourseLesson(
                        new EnrollmentId(Objects.requireNonNull(enrollmentId)),
                        new CourseId(Objects.requireNonNull(courseId)),
                        moduleId == null ? null : new ModuleId(moduleId));
    }

    private Instant ended() {
        return Objects.requireNonNull(endedAt);
    }

    private static @Nullable UUID bare(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    static SessionRow read(ResultSet row) throws SQLException {
        return new SessionRow(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "teacher_id"),
                row.getObject("service_id", UUID.class),
                row.getObject("enrollment_id", UUID.class),
                row.getObject("course_id", UUID.class),
                row.getObject("module_id", UUID.class),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "ends_at"),
                Sql.instant(row, "blocked_from"),
                Sql.instant(row, "blocked_until"),
                row.getInt("notice_minutes"),
                row.getInt("capacity"),
                row.getInt("minimum_participants"),
                row.getBoolean("approval"),
                row.getObject("policy_id", UUID.class),
                row.getString("policy_name"),
                row.getString("policy_tiers"),
                SessionState.valueOf(row.getString("state")),
                Sql.nullableInstant(row, "answer_by"),
                Sql.nullableInstant(row, "ended_at"),
                row.getString("ended_by"),
                row.getString("end_reason"),
                row.getInt("revision"),
                row.getBoolean("disputed"),
                Sql.instant(row, "created_at"),
                row.getLong("version"));
    }

    /** The row as it is stored. */
    SessionRow insert(Sql sql) {
        return sql.first(
                        """
                insert into session (id, teacher_id, service_id, enrollment_id, course_id, module_id, starts_at, ends_at,
                    blocked_from, blocked_until, notice_minutes, capacity, minimum_participants, approval, policy_id,
                    policy_name, policy_tiers, state, answer_by, ended_at, ended_by, end_reason, revision, disputed,
                    created_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                returning *""",
                        SessionRow::read,
                        id,
                        teacherId,
                        serviceId,
                        enrollmentId,
                        courseId,
                        moduleId,
                        startsAt,
                        endsAt,
                        blockedFrom,
                        blockedUntil,
                        noticeMinutes,
                        capacity,
                        minimumParticipants,
                        approval,
                        policyId,
                        policyName,
                        policyTiers,
                        state,
                        answerBy,
                        endedAt,
                        endedBy,
                        endReason,
                        revision,
                        disputed,
                        createdAt)
                .orElseThrow();
    }

    /** The row as it is stored, unless another version is. */
    SessionRow update(Sql sql) {
        return sql.first(
                        """
                update session set module_id = ?, starts_at = ?, ends_at = ?, blocked_from = ?, blocked_until = ?,
                    state = ?, answer_by = ?, ended_at = ?, ended_by = ?, end_reason = ?, revision = ?, disputed = ?,
                    version = version + 1
                where id = ? and version = ?
                returning *""",
                        SessionRow::read,
                        moduleId,
                        startsAt,
                        endsAt,
                        blockedFrom,
                        blockedUntil,
                        state,
                        answerBy,
                        endedAt,
                        endedBy,
                        endReason,
                        revision,
                        disputed,
                        id,
                        version)
                .orElseThrow(() -> new Stale("session"));
    }
}
