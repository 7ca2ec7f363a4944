package dev.tutorium.application.booking;

import dev.tutorium.application.booking.RoomOpening.Opened;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.booking.port.VideoRooms.Part;
import dev.tutorium.application.booking.port.VideoRooms.Participant;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.SessionAction;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.net.URI;
import java.time.InstantSource;

/** Lets the people of a session into its room. */
public final class RoomAccess {

    private final Sessions sessions;
    private final RoomOpening opening;
    private final VideoRooms video;
    private final BookingPolicy policy;
    private final InstantSource clock;

    public RoomAccess(
            Sessions sessions, RoomOpening opening, VideoRooms video, BookingPolicy policy, InstantSource clock) {
        this.sessions = sessions;
        this.opening = opening;
        this.video = video;
        this.policy = policy;
        this.clock = clock;
    }

    /** A link of the participant's own into the room, and when it lets them in. */
    public record JoinLink(URI url, TimeRange validity) {}

    /** The teacher moderates. Only a firm seat opens the door. */
    public Outcome<JoinLink, BookingRefusal> join(Actor.Member participant, SessionId id) {
        var session = Ownership.asParticipant(sessions, participant, id);
        return RoomOpening.part(session, participant.id(), SessionAction.ENTER_ROOM)
                .then(part -> session.room(clock.instant(), policy)
                        .then(validity -> opening.current(session)
                                .then(opened -> link(opened, participant.id(), part, validity))));
    }

    private Outcome<JoinLink, BookingRefusal> link(Opened opened, AccountId account, Part part, TimeRange validity) {
        var participant = new Participant(account, opened.shown().nameOf(account.value()), part);
        var url = video.join(opened.meeting(), opened.room().reference(), participant, validity);
        return RoomOpening.answered(url).map(link -> new JoinLink(link, validity));
    }
}
