package dev.tutorium.application.booking;

import dev.tutorium.application.booking.RoomOpening.Opened;
import dev.tutorium.application.booking.port.SessionRoom;
import dev.tutorium.application.booking.port.SessionRooms;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.booking.Act;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.SessionAction;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import java.time.InstantSource;
import java.util.Optional;

/** Gives a session another room, where the one it has does not work or is known to strangers. The old one is ended after. */
public final class RoomReplacement {

    /** How many rooms a session can have between two moves. */
    static final int MOST = 10;

    private final Sessions sessions;
    private final RoomOpening opening;
    private final SessionRooms rooms;
    private final Transactions transactions;
    private final BookingPolicy policy;
    private final InstantSource clock;

    public RoomReplacement(
            Sessions sessions,
            RoomOpening opening,
            SessionRooms rooms,
            Transactions transactions,
            BookingPolicy policy,
            InstantSource clock) {
        this.sessions = sessions;
        this.opening = opening;
        this.rooms = rooms;
        this.transactions = transactions;
        this.policy = policy;
        this.clock = clock;
    }

    /** The old room counts until the new one is open. Of two who want it at once, one gives it up and both have the same new one. */
    public Outcome<Session, BookingRefusal> replace(Actor.Member participant, SessionId id) {
        var seen = Ownership.asParticipant(sessions, participant, id);
        var act = seen.facts().teacher().equals(participant.id())
                ? Act.byTeacher(participant.id(), clock.instant())
                : Act.byStudent(participant.id(), clock.instant());
        var last = rooms.last(id, seen.facts().revision());
        var turn = last.map(room -> room.turn() + 1).orElse(0);
        if (turn >= MOST) {
            return Outcome.refused(new BookingRefusal.TooManyRooms(MOST));
        }
        return RoomOpening.part(seen, participant.id(), SessionAction.REPLACE_ROOM)
                .then(_ -> seen.replaceRoom(act, policy))
                .then(_ -> opening.fresh(seen, turn))
                .then(opened -> transactions.inTransaction(() -> exchanged(id, act, last, opened)));
    }

    private Outcome<Session, BookingRefusal> exchanged(
            SessionId id, Act act, Optional<SessionRoom> last, Opened opened) {
        var session = sessions.getForUpdate(id);
        if (last.isPresent() && !rooms.giveUp(last.get(), act.at())) {
            return Outcome.accepted(session);
        }
        opening.kept(opened);
        return session.replaceRoom(act, policy).then(sessions::record);
    }
}
