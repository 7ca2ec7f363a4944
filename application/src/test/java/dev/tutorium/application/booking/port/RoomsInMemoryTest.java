package dev.tutorium.application.booking.port;

final class RoomsInMemoryTest extends VideoRoomsContract {

    private final RoomsInMemory rooms = new RoomsInMemory();

    @Override
    protected VideoRooms rooms() {
        return rooms;
    }
}
