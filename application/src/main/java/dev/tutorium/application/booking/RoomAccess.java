package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.SessionRooms;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.booking.port.VideoRooms.Meeting;
import dev.tutorium.application.booking.port.VideoRooms.Part;
import dev.tutorium.application.booking.port.VideoRooms.Participant;
import dev.tutorium.application.booking.view.SessionViews;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
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
import dev.tutorium.domain.kernel.TimeRange;
import java.net.URI;
import java.time.InstantSource;

/** Lets the people of a session into its room. The room is opened when the first of them comes. */
public final class RoomAccess {

    private final Sessions sessions;
    private final SessionViews views;
    private final SessionRooms rooms;
    private final VideoRooms video;
    private final BookingPolicy policy;
    private final InstantSource clock;

    public RoomAccess(
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

    /** A link of the participant's own into the room, and when it lets them in. */
    public record JoinLink(URI url, TimeRange validity) {}

    /** The teacher moderates. Only a firm seat opens the door. */
    public Outcome<JoinLink, BookingRefusal> join(Actor.Member participant, SessionId id) {
        var session = Ownership.asParticipant(sessions, participant.id(), id);
        var part = part(session, participant.id());
        return part.then(as ->
                session.room(clock.instant(), policy).then(validity -> link(session, participant.id(), as, validity)));
    }

    private static Outcome<Part, BookingRefusal> part(Session session, AccountId account) {
        if (session.facts().teacher().equals(account)) {
            return Outcome.accepted(Part.MODERATOR);
        }
        var firm = session.facts().seatOf(account).map(Seat::state).filter(SeatState.BOOKED::equals);
        return firm.isPresent()
                ? Outcome.accepted(Part.ATTENDEE)
                : Outcome.refused(new BookingRefusal.WrongState(session.state(), SessionAction.ENTER_ROOM));
    }

    private Outcome<JoinLink, BookingRefusal> link(Session session, AccountId account, Part part, TimeRange validity) {
        var facts = session.facts();
        var shown = views.find(session.id()).orElseThrow(() -> new Missing("session"));
        var meeting = new Meeting(session.id(), facts.revision(), shown.title(), facts.time());
        var participant = new Participant(account, shown.nameOf(account.value()), part);
        return reference(meeting)
                .then(reference -> answered(video.join(meeting, reference, participant, validity)))
                .map(url -> new JoinLink(url, validity));
    }

    private Outcome<String, BookingRefusal> reference(Meeting meeting) {
        var known = rooms.find(meeting.session(), meeting.revision());
        return known.isPresent()
                ? Outcome.accepted(known.get())
                : answered(video.open(meeting))
                        .map(opened -> rooms.keep(meeting.session(), meeting.revision(), opened, clock.instant()));
    }

    private static <T> Outcome<T, BookingRefusal> answered(RemoteResult<T> result) {
        return switch (result) {
            case RemoteResult.Succeeded<T>(var value) -> Outcome.accepted(value);
            case RemoteResult.Declined<T> _, RemoteResult.Unknown<T> _ ->
                Outcome.refused(new BookingRefusal.RoomUnavailable());
        };
    }
}
