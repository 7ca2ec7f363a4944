package dev.tutorium.application.booking.port;

import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;
import java.util.Optional;

/** Which room a session is held in, one for each revision. */
public interface SessionRooms {

    /** The reference {@link VideoRooms#open} answered. */
    Optional<String> find(SessionId session, int revision);

    /** Keeps the reference, unless another was kept meanwhile, and answers the one that counts. */
    String keep(SessionId session, int revision, String reference, Instant now);
}
