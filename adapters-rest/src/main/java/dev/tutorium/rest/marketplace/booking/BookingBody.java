package dev.tutorium.rest.marketplace.booking;

import dev.tutorium.application.booking.view.SeatView;
import dev.tutorium.application.booking.view.SessionView;
import dev.tutorium.domain.booking.Settlement;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as its tutor or student sees it; a student sees only their own part of it.
 *
 * @param price       in major units
 * @param checkoutUrl where it is to be paid; null when there is nothing to pay
 */
@SnakeCase
record BookingBody(
        UUID id,
        String status,
        @Nullable UUID serviceId,
        String title,
        UUID tutorId,
        String tutorName,
        @Nullable UUID studentId,
        @Nullable String studentName,
        Instant startTime,
        Instant endTime,
        String price,
        String currency,
        int revision,
        boolean isDisputed,
        @Nullable String checkoutUrl,
        @Nullable Instant heldUntil,
        @Nullable Instant answerBy,
        @Nullable String refund,
        @Nullable Integer refundPercent,
        @Nullable String refundExplanation,
        @Nullable String cancelReason,
        Instant createdAt) {

    static BookingBody of(SessionView session, AccountId reader) {
        return of(session, reader, null);
    }

    static BookingBody of(SessionView session, AccountId reader, @Nullable String checkoutUrl) {
        var seats = seatsFor(session, reader);
        var seat = seats.getLast();
        var alone = seats.size() == 1;
        var settlement = alone ? seat.settlement() : null;
        return new BookingBody(
                session.id(),
                (alone ? session.statusOf(seat) : session.state()).name().toLowerCase(Locale.ROOT),
                session.serviceId(),
                session.title(),
                session.teacherId(),
                session.teacherName(),
                alone ? seat.studentId() : null,
                alone ? seat.studentName() : null,
                session.startsAt(),
                session.endsAt(),
                seat.price().major().toPlainString(),
                seat.price().currency().getCurrencyCode(),
                session.revision(),
                session.disputed(),
                checkoutUrl,
                alone ? seat.heldUntil() : null,
                session.answerBy(),
                settlement == null ? null : settlement.refund().major().toPlainString(),
                settlement == null ? null : settlement.refundPercent(),
                settlement == null ? null : settlement.explanation(),
                reason(session, settlement),
                session.createdAt());
    }

    private static List<SeatView> seatsFor(SessionView session, AccountId reader) {
        var own = session.seats().stream()
                .filter(seat -> seat.studentId().equals(reader.value()))
                .toList();
        return own.isEmpty() ? session.seats() : List.of(own.getLast());
    }

    private static @Nullable String reason(SessionView session, @Nullable Settlement settlement) {
        return settlement == null ? session.endReason() : settlement.reason();
    }
}
