package dev.tutorium.application.booking.port;

final class RecordingsInMemoryTest extends RecordingsContract {

    private final BookingInMemory world = new BookingInMemory();
    private final SessionRooms rooms = new SessionRoomsInMemory(world.memory, world.sessions);
    private final Recordings recordings = new RecordingsInMemory(world.memory);

    @Override
    protected BookingFixture world() {
        return world;
    }

    @Override
    protected SessionRooms rooms() {
        return rooms;
    }

    @Override
    protected Recordings recordings() {
        return recordings;
    }
}
