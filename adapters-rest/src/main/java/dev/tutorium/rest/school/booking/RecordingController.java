package dev.tutorium.rest.school.booking;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.booking.AttendanceReading;
import dev.tutorium.application.booking.RecordingAccess;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.rest.kernel.RecordingLinks;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.UUID;

/** What is left of a session: who came, and what was recorded. */
@Controller("/api")
class RecordingController {

    private final RecordingAccess recordings;
    private final AttendanceReading attendance;
    private final RecordingLinks links;

    RecordingController(RecordingAccess recordings, AttendanceReading attendance, RecordingLinks links) {
        this.recordings = recordings;
        this.attendance = attendance;
        this.links = links;
    }

    @Get("/sessions/{id}/recording")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    RecordingBody recording(Actor.Member member, @PathVariable UUID id) {
        return RecordingBody.of(accepted(recordings.ofSession(member, new SessionId(id))), links);
    }

    @Get("/admin/sessions/{id}/recording")
    @Secured({"ADMIN", "OWNER"})
    RecordingBody recordingForAdmin(Actor.Member admin, @PathVariable UUID id) {
        return recording(admin, id);
    }

    @Get("/sessions/{id}/attendance")
    @Secured({"TEACHER", "ADMIN", "OWNER"})
    AttendanceBody attendance(Actor.Member member, @PathVariable UUID id) {
        return AttendanceBody.of(attendance.of(member, new SessionId(id)));
    }
}
