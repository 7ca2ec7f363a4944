package dev.tutorium.application.booking.port;

import dev.tutorium.application.booking.port.VideoRooms.Visitor;
import dev.tutorium.domain.booking.Presence;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;
import java.util.List;

/**
 * Who was in which room from when until when, as events and looks tell it. Events come twice and in any order; the outcome is the
 * same.
 */
public interface RoomVisits {

    /**
     * Someone came.
     *
     * @param visit what the provider calls this coming and going of the account
     */
    void joined(SessionRoom room, String visit, AccountId account, Instant at);

    /** When they came is not known, if no event told it yet: not later than they left. */
    void left(SessionRoom room, String visit, AccountId account, Instant at);

    /** A look found just these in the room: whoever else was there has left, whoever was not has come. */
    void found(SessionRoom room, List<Visitor> inside, Instant now);

    /** Whoever had come before has left. */
    void emptied(SessionRoom room, Instant at);

    /** In all rooms of the session, by their coming. */
    List<Presence> of(SessionId session);
}
