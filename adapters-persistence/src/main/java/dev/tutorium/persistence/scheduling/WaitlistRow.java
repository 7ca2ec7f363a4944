package dev.tutorium.persistence.scheduling;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.TimeOffer;
import dev.tutorium.domain.scheduling.WaitlistEntry;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of {@code waitlist_entry}. */
record WaitlistRow(
        AccountId student,
        Instant since,
        Set<Instant> passed,
        @Nullable TimeOffer offer) {

    private static final String SAVE = """
            insert into waitlist_entry as e (service_id, teacher_id, student_id, since, passed, offer_starts, offer_ends,
                blocked_from, blocked_until, joins_session, offered_at, offered_until)
            select service_id, teacher_id, ?, ?, ?::timestamptz[], ?, ?, ?, ?, ?, ?, ? from waitlist where service_id = ?
            on conflict (service_id, student_id) do update
            set passed = excluded.passed, offer_starts = excluded.offer_starts, offer_ends = excluded.offer_ends,
                blocked_from = excluded.blocked_from, blocked_until = excluded.blocked_until,
                joins_session = excluded.joins_session, offered_at = excluded.offered_at,
                offered_until = excluded.offered_until""";

    static WaitlistRow of(WaitlistEntry entry) {
        return switch (entry) {
            case WaitlistEntry.Waiting(var student, var since, var passed) ->
                new WaitlistRow(student, since, passed, null);
            case WaitlistEntry.Offered(var student, var since, var passed, var offer) ->
                new WaitlistRow(student, since, passed, offer);
        };
    }

    WaitlistEntry toDomain() {
        return offer == null
                ? new WaitlistEntry.Waiting(student, since, passed)
                : new WaitlistEntry.Offered(student, since, passed, offer);
    }

    static WaitlistRow read(ResultSet row) throws SQLException {
        var passed = Arrays.stream((Timestamp[]) row.getArray("passed").getArray())
                .map(Timestamp::toInstant)
                .collect(Collectors.toSet());
        var offer = row.getTimestamp("offered_until") == null ? null : offer(row);
        return new WaitlistRow(new AccountId(Sql.uuid(row, "student_id")), Sql.instant(row, "since"), passed, offer);
    }

    static TimeOffer offer(ResultSet row) throws SQLException {
        var joins = row.getObject("joins_session", UUID.class);
        return new TimeOffer(
                new ServiceId(Sql.uuid(row, "service_id")),
                new AccountId(Sql.uuid(row, "student_id")),
                new TimeRange(Sql.instant(row, "offer_starts"), Sql.instant(row, "offer_ends")),
                new TimeRange(Sql.instant(row, "blocked_from"), Sql.instant(row, "blocked_until")),
                joins == null ? null : new SessionId(joins),
                Sql.instant(row, "offered_at"),
                Sql.instant(row, "offered_until"));
    }

    void save(Sql sql, ServiceId service) {
        var starts = passed.stream().map(Instant::toString).sorted().toList();
        sql.update(
                SAVE,
                student,
                since,
                starts,
                offer == null ? null : offer.time().start(),
                offer == null ? null : offer.time().end(),
                offer == null ? null : offer.blocked().start(),
                offer == null ? null : offer.blocked().end(),
                offer == null ? null : offer.joins(),
                offer == null ? null : offer.at(),
                offer == null ? null : offer.until(),
                service);
    }
}
