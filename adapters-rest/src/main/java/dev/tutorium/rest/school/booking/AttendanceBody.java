package dev.tutorium.rest.school.booking;

import dev.tutorium.application.booking.AttendanceReading;
import dev.tutorium.domain.booking.Attendance;
import dev.tutorium.domain.booking.Presence;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who came to a session, as far as its room tells.
 *
 * @param proposal     what someone may want to report; null when all came, or it is not known
 * @param isReportable whether a no-show can still be reported
 */
@SnakeCase
record AttendanceBody(
        UUID sessionId,
        List<Participant> participants,
        @Nullable Proposal proposal,
        boolean isReportable) {

    /**
     * The teacher, or a student with a firm seat.
     *
     * @param seen present, absent or unknown
     */
    @SnakeCase
    record Participant(UUID id, String name, String role, String seen, List<Visit> visits) {}

    /**
     * From coming to leaving.
     *
     * @param leftAt null while they are in the room, and when their leaving was never told
     */
    @SnakeCase
    record Visit(Instant joinedAt, @Nullable Instant leftAt) {}

    /**
     * A no-show that seems to be one.
     *
     * @param kind       teacher_missed or students_missed
     * @param studentIds those who seem to have missed it
     */
    @SnakeCase
    record Proposal(String kind, List<UUID> studentIds) {

        static Proposal of(Attendance.Proposal proposal) {
            return switch (proposal) {
                case Attendance.Proposal.TeacherMissed _ -> new Proposal("teacher_missed", List.of());
                case Attendance.Proposal.StudentsMissed(var students) ->
                    new Proposal(
                            "students_missed",
                            students.stream().map(AccountId::value).toList());
            };
        }
    }

    static AttendanceBody of(AttendanceReading.Seen seen) {
        var session = seen.session();
        var attendance = seen.attendance();
        var teacher = participant(new AccountId(session.teacherId()), "teacher", attendance.teacher(), seen);
        var students = attendance.students().entrySet().stream()
                .map(student -> participant(student.getKey(), "student", student.getValue(), seen));
        return new AttendanceBody(
                session.id(),
                Stream.concat(Stream.of(teacher), students).toList(),
                attendance.proposal().map(Proposal::of).orElse(null),
                attendance.reportable());
    }

    private static Participant participant(
            AccountId account, String role, Attendance.Seen seen, AttendanceReading.Seen told) {
        var visits = told.visits().stream()
                .filter(visit -> visit.account().equals(account))
                .map(AttendanceBody::visit)
                .toList();
        return new Participant(
                account.value(),
                told.session().nameOf(account.value()),
                role,
                seen.name().toLowerCase(Locale.ROOT),
                visits);
    }

    private static Visit visit(Presence presence) {
        return new Visit(presence.from(), presence.until());
    }
}
