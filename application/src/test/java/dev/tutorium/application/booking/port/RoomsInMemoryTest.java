package dev.tutorium.application.booking.port;

import dev.tutorium.application.booking.port.VideoRooms.Meeting;
import dev.tutorium.application.booking.port.VideoRooms.Participant;
import dev.tutorium.application.booking.port.VideoRooms.Recorded;
import dev.tutorium.application.booking.port.VideoRooms.Visitor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

final class RoomsInMemoryTest extends VideoRoomsContract {

    private final RoomsInMemory rooms = new RoomsInMemory();
    private final List<Visitor> inside = new ArrayList<>();

    @Override
    protected VideoRooms rooms() {
        return rooms;
    }

    @Override
    protected void enter(Meeting meeting, Participant participant) {
        inside.add(new Visitor(participant.account(), null));
        rooms.fill(reference(meeting), inside.toArray(Visitor[]::new));
    }

    @Override
    protected void record(String reference) {
        rooms.record(reference, new Recorded("one", URI.create("https://rooms.test/one"), null, null, NOW));
    }
}
