package dev.tutorium.application.booking.view;

import dev.tutorium.domain.booking.SeatState;
import dev.tutorium.domain.booking.SessionState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is shown.
 *
 * @param title of its service or course
 * @param seats all, in the order they were taken
 */
public record SessionView(
        UUID id,
        UUID teacherId,
        String teacherName,
        @Nullable UUID serviceId,
        @Nullable UUID enrollmentId,
        @Nullable UUID courseId,
        @Nullable UUID moduleId,
        String title,
        Instant startsAt,
        Instant endsAt,
        SessionState state,
        int capacity,
        int revision,
        boolean disputed,
        @Nullable Instant answerBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason,
        String policyName,
        Instant createdAt,
        List<SeatView> seats) {

    public SessionView {
        seats = List.copyOf(seats);
    }

    public SessionView with(List<SeatView> others) {
        return new SessionView(
                id,
                teacherId,
                teacherName,
                serviceId,
                enrollmentId,
                courseId,
                moduleId,
                title,
                startsAt,
                endsAt,
                state,
                capacity,
                revision,
                disputed,
                answerBy,
                endedAt,
                endedBy,
                endReason,
                policyName,
                createdAt,
                others);
    }

    /** The name of someone who takes part in it. */
    public String nameOf(UUID account) {
        return seats.stream()
                .filter(seat -> seat.studentId().equals(account))
                .map(SeatView::studentName)
                .findFirst()
                .orElse(teacherName);
    }

    /** How many have a seat now, or had one when it was held. */
    public long participants() {
        return seats.stream()
                .filter(seat -> seat.state().holdsCalendar() || seat.state() == SeatState.ATTENDED)
                .count();
    }

    /** What the session's state is to the student of one seat, which may have ended before it. */
    public SessionState statusOf(SeatView seat) {
        return switch (seat.state()) {
            case HELD -> SessionState.HELD;
            case REQUESTED -> SessionState.REQUESTED;
            case BOOKED -> state;
            case ATTENDED -> SessionState.COMPLETED;
            case MISSED -> SessionState.NO_SHOW_STUDENT;
            case CANCELLED ->
                state == SessionState.NO_SHOW_TEACHER ? SessionState.NO_SHOW_TEACHER : SessionState.CANCELLED;
            case DECLINED -> SessionState.DECLINED;
            case EXPIRED -> SessionState.EXPIRED;
        };
    }

    /** Whether the student has a place in it, or had one when it was held. */
    public boolean isFor(UUID student) {
        return switch (seatOf(student).state()) {
            case BOOKED, ATTENDED, MISSED -> true;
            case HELD, REQUESTED, CANCELLED, DECLINED, EXPIRED -> false;
        };
    }

    /** The student's latest seat. */
    public SeatView seatOf(UUID student) {
        return seats.stream()
                .filter(seat -> seat.studentId().equals(student))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
