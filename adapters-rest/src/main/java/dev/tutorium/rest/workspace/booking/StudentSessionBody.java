package dev.tutorium.rest.workspace.booking;

import dev.tutorium.application.booking.view.SessionPack;
import dev.tutorium.application.booking.view.SessionView;
import dev.tutorium.domain.kernel.AccountId;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as one of its students sees it; of the others only the number.
 *
 * @param status       of the student's own seat in it
 * @param participants how many have a seat
 * @param checkoutUrl  where a held seat is to be paid
 * @param heldUntil    until when it is kept unpaid
 * @param answerBy     until when the teacher may answer a request
 * @param content      what the teacher shares; only where one session is shown
 */
@Serdeable
record StudentSessionBody(
        UUID id,
        String status,
        @Nullable UUID serviceId,
        @Nullable UUID courseId,
        @Nullable UUID enrollmentId,
        String title,
        UUID teacherId,
        String teacherName,
        Instant startUtc,
        Instant endUtc,
        AmountBody price,
        int capacity,
        long participants,
        int revision,
        boolean disputed,
        String cancellationPolicy,
        @Nullable String checkoutUrl,
        @Nullable Instant heldUntil,
        @Nullable Instant answerBy,
        @Nullable SettlementBody cancellation,
        Instant createdAt,
        ContentBody.@Nullable Shared content) {

    static StudentSessionBody of(SessionView session, AccountId student) {
        return of(session, student, null, null);
    }

    static StudentSessionBody of(
            SessionView session, AccountId student, @Nullable String checkoutUrl, @Nullable SessionPack pack) {
        var seat = session.seatOf(student.value());
        return new StudentSessionBody(
                session.id(),
                session.statusOf(seat).name().toLowerCase(Locale.ROOT),
                session.serviceId(),
                session.courseId(),
                session.enrollmentId(),
                session.title(),
                session.teacherId(),
                session.teacherName(),
                session.startsAt(),
                session.endsAt(),
                AmountBody.of(seat.price()),
                session.capacity(),
                session.participants(),
                session.revision(),
                session.disputed(),
                session.policyName(),
                checkoutUrl,
                seat.heldUntil(),
                session.answerBy(),
                SettlementBody.of(seat.settlement()),
                seat.bookedAt(),
                pack == null ? null : ContentBody.Shared.of(pack));
    }
}
