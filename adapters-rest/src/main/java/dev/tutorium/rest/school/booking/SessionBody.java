package dev.tutorium.rest.school.booking;

import dev.tutorium.application.booking.view.SessionView;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as those who take part in it see it; a student sees no other student.
 *
 * @param studentId     of a session with one student; null in a group
 * @param bbbMeetingUrl where the caller gets their own link into the room while it is open
 * @param cancelReason  what the one who cancelled it said
 */
@SnakeCase
record SessionBody(
        UUID id,
        String status,
        @Nullable UUID enrollmentId,
        @Nullable UUID courseId,
        @Nullable UUID moduleId,
        @Nullable UUID serviceId,
        String title,
        UUID teacherId,
        String teacherName,
        @Nullable UUID studentId,
        @Nullable String studentName,
        Instant scheduledStart,
        Instant scheduledEnd,
        String bbbMeetingUrl,
        int revision,
        boolean isDisputed,
        @Nullable Instant endedAt,
        @Nullable String cancelReason,
        @Nullable Long refundCents,
        @Nullable String currency,
        Instant createdAt) {

    static SessionBody of(SessionView session, AccountId reader) {
        var own = session.seats().stream()
                .filter(seat -> seat.studentId().equals(reader.value()))
                .toList();
        var shown = own.isEmpty() ? session.seats() : List.of(own.getLast());
        var seat = shown.size() == 1 ? shown.getFirst() : null;
        var settlement = seat == null ? null : seat.settlement();
        return new SessionBody(
                session.id(),
                (seat == null ? session.state() : session.statusOf(seat)).name().toLowerCase(Locale.ROOT),
                session.enrollmentId(),
                session.courseId(),
                session.moduleId(),
                session.serviceId(),
                session.title(),
                session.teacherId(),
                session.teacherName(),
                seat == null ? null : seat.studentId(),
                seat == null ? null : seat.studentName(),
                session.startsAt(),
                session.endsAt(),
                "/api/sessions/" + session.id() + "/join",
                session.revision(),
                session.disputed(),
                session.endedAt(),
                settlement == null ? session.endReason() : settlement.reason(),
                settlement == null ? null : settlement.refund().minor(),
                settlement == null ? null : settlement.refund().currency().getCurrencyCode(),
                session.createdAt());
    }
}
