package dev.tutorium.application.booking.port;

import dev.tutorium.application.booking.port.VideoRooms.Recorded;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.domain.kernel.RecordingId;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Recordings in memory. */
public final class RecordingsInMemory implements Recordings {

    private record Kept(SessionRoomsInMemory.Key room, Recording recording) {}

    private final Rows<String, Kept> recordings;

    public RecordingsInMemory(Memory memory) {
        recordings = memory.rows();
    }

    @Override
    public void told(SessionRoom room, List<Recorded> recorded, Instant now) {
        var key = SessionRoomsInMemory.Key.of(room);
        var references = recorded.stream().map(Recorded::reference).toList();
        recordings.stream()
                .filter(kept -> kept.room().equals(key))
                .map(Kept::recording)
                .filter(each -> each.deletedAt() == null
                        && !references.contains(each.recorded().reference()))
                .toList()
                .forEach(each ->
                        put(key, new Recording(each.id(), each.session(), each.provider(), each.recorded(), now)));
        recorded.forEach(each -> put(
                key,
                new Recording(
                        find(room.provider(), each.reference())
                                .map(Recording::id)
                                .orElseGet(() -> new RecordingId(UUID.randomUUID())),
                        room.session(),
                        room.provider(),
                        each,
                        null)));
    }

    @Override
    public List<Recording> of(SessionId session) {
        return recordings.stream()
                .map(Kept::recording)
                .filter(each -> each.session().equals(session))
                .sorted(Comparator.comparing(each -> each.recorded().at()))
                .toList();
    }

    @Override
    public Optional<Recording> find(RecordingId id) {
        return recordings.stream()
                .map(Kept::recording)
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<Recording> find(String provider, String reference) {
        return recordings.find(provider + " " + reference).map(Kept::recording);
    }

    private void put(SessionRoomsInMemory.Key room, Recording recording) {
        recordings.put(recording.provider() + " " + recording.recorded().reference(), new Kept(room, recording));
    }
}
