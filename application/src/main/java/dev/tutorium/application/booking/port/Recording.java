package dev.tutorium.application.booking.port;

import dev.tutorium.application.booking.port.VideoRooms.Recorded;
import dev.tutorium.domain.kernel.RecordingId;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recording of a session, as its provider told it last.
 *
 * @param deletedAt when the provider was found to have it no more
 */
public record Recording(
        RecordingId id,
        SessionId session,
        String provider,
        Recorded recorded,
        @Nullable Instant deletedAt) {}
