package dev.tutorium.application.booking.port;

class SessionRoomsInMemoryTest extends SessionRoomsContract {

    private final BookingInMemory world = new BookingInMemory();
    private final SessionRooms rooms = new SessionRoomsInMemory(world.memory, world.sessions);

    @Override
    protected BookingFixture world() {
        return world;
    }

    @Override
    protected SessionRooms rooms() {
        return rooms;
    }
}
