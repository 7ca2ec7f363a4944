package dev.tutorium.application.booking.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;
import java.util.Optional;

/** Rooms of sessions in memory. */
public final class SessionRoomsInMemory implements SessionRooms {

    private record Room(SessionId session, int revision) {}

    private final Rows<Room, String> rooms;

    public SessionRoomsInMemory() {
        this(new Memory());
    }

    public SessionRoomsInMemory(Memory memory) {
        rooms = memory.rows();
    }

    @Override
    public Optional<String> find(SessionId session, int revision) {
        return rooms.find(new Room(session, revision));
    }

    @Override
    public String keep(SessionId session, int revision, String reference, Instant now) {
        var room = new Room(session, revision);
        if (rooms.find(room).isEmpty()) {
            rooms.put(room, reference);
        }
        return rooms.find(room).orElseThrow();
    }
}
