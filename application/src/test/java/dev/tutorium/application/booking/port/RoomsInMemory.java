package dev.tutorium.application.booking.port;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.domain.kernel.TimeRange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Rooms of a provider that never fails. */
public final class RoomsInMemory implements VideoRooms {

    private final Map<String, String> references = new HashMap<>();

    @Override
    public RemoteResult<String> open(Meeting meeting) {
        return new RemoteResult.Succeeded<>(references.computeIfAbsent(
                meeting.session() + "/" + meeting.revision(),
                room -> UUID.nameUUIDFromBytes(room.getBytes(StandardCharsets.UTF_8))
                        .toString()));
    }

    @Override
    public RemoteResult<URI> join(Meeting meeting, String reference, Participant participant, TimeRange validity) {
        return new RemoteResult.Succeeded<>(URI.create(
                "https://rooms.test/" + reference + "/" + participant.account().value()));
    }
}
