package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.RoomVisits;
import dev.tutorium.application.booking.port.SessionRooms;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.booking.view.SessionView;
import dev.tutorium.application.booking.view.SessionViews;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.booking.Attendance;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.Presence;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.SessionId;
import java.time.InstantSource;
import java.util.List;

/** Shows who came to a session as far as its room tells, and what that lets suppose; for its teacher and administrators. */
public final class AttendanceReading {

    private final Sessions sessions;
    private final SessionViews views;
    private final SessionRooms rooms;
    private final RoomVisits visits;
    private final BookingPolicy policy;
    private final InstantSource clock;

    public AttendanceReading(
            Sessions sessions,
            SessionViews views,
            SessionRooms rooms,
            RoomVisits visits,
            BookingPolicy policy,
            InstantSource clock) {
        this.sessions = sessions;
        this.views = views;
        this.rooms = rooms;
        this.visits = visits;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * A session with who came.
     *
     * @param visits by their coming; of one person they may overlap, as two devices do
     */
    public record Seen(SessionView session, Attendance attendance, List<Presence> visits) {
        public Seen {
            visits = List.copyOf(visits);
        }
    }

    public Seen of(Actor.Member reader, SessionId id) {
        var session = sessions.find(id)
                .filter(each ->
                        each.facts().teacher().equals(reader.id()) || reader.is(Role.ADMIN) || reader.is(Role.OWNER))
                .orElseThrow(() -> new Missing("session"));
        var told = visits.of(id);
        var attendance = Attendance.of(session.facts(), told, wasWatchedFromTheStart(session), clock.instant(), policy);
        return new Seen(views.find(id).orElseThrow(() -> new Missing("session")), attendance, told);
    }

    private boolean wasWatchedFromTheStart(Session session) {
        var start = session.facts().time().start();
        return rooms.last(session.id(), session.facts().revision())
                .filter(room -> room.wasWatched(start, start.plus(policy.noShowFrom())))
                .isPresent();
    }
}
