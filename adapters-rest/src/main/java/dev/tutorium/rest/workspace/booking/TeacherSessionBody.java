package dev.tutorium.rest.workspace.booking;

import dev.tutorium.application.booking.view.SeatView;
import dev.tutorium.application.booking.view.SessionPack;
import dev.tutorium.application.booking.view.SessionView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as its teacher sees it, with all seats.
 *
 * @param answerBy until when a request may be answered
 * @param endedBy  on whose word it ended; null while it has not
 * @param content  what it is taught with; only where one session is shown
 */
@Serdeable
record TeacherSessionBody(
        UUID id,
        String status,
        @Nullable UUID serviceId,
        @Nullable UUID courseId,
        String title,
        Instant startUtc,
        Instant endUtc,
        int capacity,
        int revision,
        boolean disputed,
        @Nullable Instant answerBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason,
        Instant createdAt,
        List<SeatBody> students,
        @Nullable String checkoutUrl,
        @Nullable ContentBody content) {

    @Serdeable
    record SeatBody(
            UUID studentId,
            String name,
            String status,
            AmountBody price,
            Instant bookedAt,
            @Nullable Instant heldUntil,
            @Nullable SettlementBody cancellation) {

        static SeatBody of(SeatView seat) {
            return new SeatBody(
                    seat.studentId(),
                    seat.studentName(),
                    seat.state().name().toLowerCase(Locale.ROOT),
                    AmountBody.of(seat.price()),
                    seat.bookedAt(),
                    seat.heldUntil(),
                    SettlementBody.of(seat.settlement()));
        }
    }

    static TeacherSessionBody of(SessionView session) {
        return of(session, null, null);
    }

    static TeacherSessionBody of(SessionView session, @Nullable String checkoutUrl, @Nullable SessionPack pack) {
        return new TeacherSessionBody(
                session.id(),
                session.state().name().toLowerCase(Locale.ROOT),
                session.serviceId(),
                session.courseId(),
                session.title(),
                session.startsAt(),
                session.endsAt(),
                session.capacity(),
                session.revision(),
                session.disputed(),
                session.answerBy(),
                session.endedAt(),
                session.endedBy() == null ? null : session.endedBy().toLowerCase(Locale.ROOT),
                session.endReason(),
                session.createdAt(),
                session.seats().stream().map(SeatBody::of).toList(),
                checkoutUrl,
                pack == null ? null : ContentBody.of(pack));
    }
}
