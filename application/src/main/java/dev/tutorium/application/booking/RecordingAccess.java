package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.Recording;
import dev.tutorium.application.booking.port.Recordings;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.offering.port.Courses;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.SeatState;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.RecordingId;
import dev.tutorium.domain.kernel.SessionId;
import java.net.URI;
import java.util.List;

/** Shows recordings to those who may see them: who took part, the creator of the course, administrators. */
public final class RecordingAccess {

    private final Sessions sessions;
    private final Courses courses;
    private final Recordings recordings;
    private final VideoRooms video;

    public RecordingAccess(Sessions sessions, Courses courses, Recordings recordings, VideoRooms video) {
        this.sessions = sessions;
        this.courses = courses;
        this.recordings = recordings;
        this.video = video;
    }

    /** Those there are, the oldest first, and at least one; to anyone else there is no such session. */
    public Outcome<List<Recording>, BookingRefusal> ofSession(Actor.Member reader, SessionId id) {
        var session =
                sessions.find(id).filter(each -> mayWatch(reader, each)).orElseThrow(() -> new Missing("session"));
        var all = recordings.of(session.id());
        if (all.isEmpty()) {
            throw new Missing("recording");
        }
        var left = all.stream().filter(each -> each.deletedAt() == null).toList();
        return left.isEmpty() ? Outcome.refused(new BookingRefusal.RecordingGone()) : Outcome.accepted(left);
    }

    /** Where it can be watched now, for whoever has a link of ours to it. */
    public Outcome<URI, BookingRefusal> playback(RecordingId id) {
        var recording = recordings.find(id).orElseThrow(() -> new Missing("recording"));
        if (recording.deletedAt() != null) {
            return Outcome.refused(new BookingRefusal.RecordingGone());
        }
        return switch (video.playback(recording.recorded())) {
            case RemoteResult.Succeeded<URI>(var link) -> Outcome.accepted(link);
            case RemoteResult.Declined<URI> _ -> Outcome.refused(new BookingRefusal.RecordingGone());
            case RemoteResult.Unknown<URI> _ -> Outcome.refused(new BookingRefusal.RoomUnavailable());
        };
    }

    private boolean mayWatch(Actor.Member reader, Session session) {
        var facts = session.facts();
        return reader.is(Role.ADMIN)
                || reader.is(Role.OWNER)
                || facts.teacher().equals(reader.id())
                || tookPart(session, reader.id())
                || Ownership.isCreator(courses, reader.id(), session);
    }

    private static boolean tookPart(Session session, AccountId student) {
        return session.facts()
                .seatOf(student)
                .filter(seat -> seat.state() == SeatState.BOOKED
                        || seat.state() == SeatState.ATTENDED
                        || seat.state() == SeatState.MISSED)
                .isPresent();
    }
}
