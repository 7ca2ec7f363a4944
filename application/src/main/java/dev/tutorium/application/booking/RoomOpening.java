package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.SessionRoom;
import dev.tutorium.application.booking.port.SessionRooms;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.booking.port.VideoRooms.Meeting;
import dev.tutorium.application.booking.port.VideoRooms.Part;
import dev.tutorium.application.booking.view.SessionView;
import dev.tutorium.application.booking.view.SessionViews;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.SeatState;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.SessionAction;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Opens rooms at the provider: when a session's door opens, when someone comes to a room that is not there yet, and in place of one
 * that was given up. A room that cannot be opened now is opened by the next run, or by whoever comes next.
 */
public final class RoomOpening {

    private static final int BATCH = 100;

    private final Sessions sessions;
    private final SessionViews views;
    private final SessionRooms rooms;
    private final VideoRooms video;
    private final BookingPolicy policy;
    private final InstantSource clock;

    public RoomOpening(
            Sessions sessions,
            SessionViews views,
            SessionRooms rooms,
            VideoRooms video,
            BookingPolicy policy,
            InstantSource clock) {
        this.sessions = sessions;
        this.views = views;
        this.rooms = rooms;
        this.video = video;
        this.policy = policy;
        this.clock = clock;
    }

    /** A room with what it was opened for. */
    record Opened(SessionRoom room, Meeting meeting, SessionView shown) {}

    public RecurringJob opening() {
        return new RecurringJob("booking.open-rooms", Duration.ofSeconds(30), this::openDue);
    }

    public void openDue() {
        var now = clock.instant();
        rooms.toOpen(video.provider(), now, now.plus(policy.joinFrom()), BATCH).forEach(this::open);
    }

    private void open(SessionId id) {
        sessions.find(id).ifPresent(session -> {
            var _ = current(session);
        });
    }

    /** The session's room, opened if need be. */
    Outcome<Opened, BookingRefusal> current(Session session) {
        var last = rooms.last(session.id(), session.facts().revision());
        if (last.isEmpty()) {
            return fresh(session, 0).map(this::kept);
        }
        var room = last.get();
        return room.isLive() && room.provider().equals(video.provider())
                ? Outcome.accepted(known(session, room))
                : fresh(session, room.turn() + 1).map(this::kept);
    }

    /** A room of its own for this turn, opened but not kept yet. */
    Outcome<Opened, BookingRefusal> fresh(Session session, int turn) {
        var shown = shown(session);
        var meeting = meeting(session, turn, shown);
        return answered(video.open(meeting)).map(reference -> {
            var room = SessionRoom.opened(
                    session.id(), meeting.revision(), turn, video.provider(), reference, clock.instant());
            return new Opened(room, meeting, shown);
        });
    }

    /** Keeps a room that was opened. */
    Opened kept(Opened opened) {
        var room = rooms.keep(opened.room(), firstLook(opened.meeting()));
        return new Opened(room, opened.meeting(), opened.shown());
    }

    private Opened known(Session session, SessionRoom room) {
        var shown = shown(session);
        return new Opened(room, meeting(session, room.turn(), shown), shown);
    }

    private SessionView shown(Session session) {
        return views.find(session.id()).orElseThrow(() -> new Missing("session"));
    }

    private static Meeting meeting(Session session, int turn, SessionView shown) {
        var facts = session.facts();
        return new Meeting(session.id(), facts.revision(), turn, shown.title(), facts.time());
    }

    private Instant firstLook(Meeting meeting) {
        return meeting.time().start().minus(policy.joinFrom());
    }

    /** What someone is in the room, if they may do this to it: the teacher, and who has a firm seat. */
    static Outcome<Part, BookingRefusal> part(Session session, AccountId account, SessionAction action) {
        if (session.facts().teacher().equals(account)) {
            return Outcome.accepted(Part.MODERATOR);
        }
        var firm = session.facts().seatOf(account).map(Seat::state).filter(SeatState.BOOKED::equals);
        return firm.isPresent()
                ? Outcome.accepted(Part.ATTENDEE)
                : Outcome.refused(new BookingRefusal.WrongState(session.state(), action));
    }

    static <T> Outcome<T, BookingRefusal> answered(RemoteResult<T> result) {
        return switch (result) {
            case RemoteResult.Succeeded<T>(var value) -> Outcome.accepted(value);
            case RemoteResult.Declined<T> _, RemoteResult.Unknown<T> _ ->
                Outcome.refused(new BookingRefusal.RoomUnavailable());
        };
    }
}
