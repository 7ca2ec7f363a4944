package dev.tutorium.persistence.learning;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.learning.Curriculum;
import dev.tutorium.domain.learning.Enrollment;
import dev.tutorium.domain.learning.Enrollment.Active;
import dev.tutorium.domain.learning.Enrollment.AwaitingPayment;
import dev.tutorium.domain.learning.Enrollment.Cancelled;
import dev.tutorium.domain.learning.Enrollment.Completed;
import dev.tutorium.domain.learning.EnrollmentStatus;
import dev.tutorium.domain.learning.Place;
import dev.tutorium.domain.learning.Step;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of {@code enrollment} that differ by state, and how a row becomes one. */
record EnrollmentRow(
        EnrollmentStatus status,
        @Nullable Instant activeSince,
        @Nullable Instant completedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason) {

    static EnrollmentRow of(Enrollment enrollment) {
        var status = enrollment.status();
        return switch (enrollment) {
            case AwaitingPayment _ -> new EnrollmentRow(status, null, null, null, null);
            case Active active -> new EnrollmentRow(status, active.since(), null, null, null);
            case Completed completed ->
                new EnrollmentRow(status, completed.since(), completed.completedAt(), null, null);
            case Cancelled cancelled ->
                new EnrollmentRow(status, null, null, cancelled.cancelledAt(), cancelled.reason());
        };
    }

    /** Everything of an enrollment but its steps, which are rows of their own. */
    record Found(EnrollmentId id, Place place, EnrollmentRow row, long version) {

        Enrollment with(List<Step> steps) {
            return row.toDomain(id, place, new Curriculum(steps), version);
        }
    }

    static Found read(ResultSet row) throws SQLException {
        return new Found(
                new EnrollmentId(Sql.uuid(row, "id")),
                place(row),
                new EnrollmentRow(
                        EnrollmentStatus.valueOf(row.getString("status")),
                        Sql.nullableInstant(row, "active_since"),
                        Sql.nullableInstant(row, "completed_at"),
                        Sql.nullableInstant(row, "cancelled_at"),
                        row.getString("cancel_reason")),
                row.getLong("version"));
    }

    Enrollment toDomain(EnrollmentId id, Place place, Curriculum curriculum, long version) {
        return switch (status) {
            case PENDING_PAYMENT -> new AwaitingPayment(id, place, curriculum, version);
            case ACTIVE -> new Active(id, place, curriculum, Objects.requireNonNull(activeSince), version);
            case COMPLETED ->
                new Completed(
                        id,
                        place,
                        curriculum,
                        Objects.requireNonNull(activeSince),
                        Objects.requireNonNull(completedAt),
                        version);
            case CANCELLED ->
                new Cancelled(
                        id,
                        place,
                        curriculum,
                        Objects.requireNonNull(cancelledAt),
                        Objects.requireNonNull(cancelReason),
                        version);
        };
    }

    private static Place place(ResultSet row) throws SQLException {
        var charge = row.getObject("charge_id", UUID.class);
        return new Place(
                new AccountId(Sql.uuid(row, "student_id")),
                new CourseId(Sql.uuid(row, "course_id")),
                new AccountId(Sql.uuid(row, "creator_id")),
                new AccountId(Sql.uuid(row, "teacher_id")),
                Money.of(row.getLong("price_minor"), row.getString("currency")),
                charge == null ? null : new ChargeId(charge),
                Sql.instant(row, "taken_at"));
    }

    static Step step(ResultSet row) throws SQLException {
        var session = row.getObject("session_id", UUID.class);
        return new Step(
                new ModuleId(Sql.uuid(row, "module_id")),
                session == null
                        ? null
                        : new Step.Lesson(
                                new SessionId(session), row.getBoolean("missed"), Sql.instant(row, "settled_at")),
                Sql.nullableInstant(row, "studied_at"));
    }
}
