package dev.tutorium.application.booking.port;

import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rooms of sessions, one after the other for each revision. A room carries when it is to be looked at next, until it is ended,
 * and when its provider is to be asked next what was recorded in it. The lists for sweeps tell the most overdue first.
 */
public interface SessionRooms {

    /** The latest of a session's revision. */
    Optional<SessionRoom> last(SessionId session, int revision);

    Optional<SessionRoom> find(String provider, String reference);

    /** Keeps a room, to be looked at then, unless there is one of its turn already; answers the one that counts. */
    SessionRoom keep(SessionRoom room, Instant lookAt);

    /** Another takes its place, and it is to be looked at now; false when it was given up before. */
    boolean giveUp(SessionRoom room, Instant now);

    /** Sessions that can be held and start before then, not over yet, without a live room of this provider. */
    List<SessionId> toOpen(String provider, Instant now, Instant startingBefore, int limit);

    List<SessionRoom> toLookAt(String provider, Instant now, int limit);

    /** Stores what a look told. */
    void looked(SessionRoom room);

    /** It is to be looked at then, unless it was ended. */
    void lookAt(SessionRoom room, Instant then);

    /** A meeting went on in it until then. */
    void ranUntil(SessionRoom room, Instant then);

    /** It is over for good; what was recorded is to be asked for then, if ever. */
    void end(SessionRoom room, Instant now, @Nullable Instant askAt);

    List<SessionRoom> toAsk(String provider, Instant now, int limit);

    /** What was recorded is to be asked for then, or not any more. */
    void askAt(SessionRoom room, @Nullable Instant then);
}
