package dev.tutorium.application.booking.port;

import dev.tutorium.application.booking.port.VideoRooms.Recorded;
import dev.tutorium.domain.kernel.RecordingId;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was recorded of sessions. What was deleted at the provider stays known as deleted. */
public interface Recordings {

    /** The provider has just these of a room: stores what is new or changed, and marks the others as deleted. */
    void told(SessionRoom room, List<Recorded> recorded, Instant now);

    /** The oldest first. */
    List<Recording> of(SessionId session);

    Optional<Recording> find(RecordingId id);

    Optional<Recording> find(String provider, String reference);
}
