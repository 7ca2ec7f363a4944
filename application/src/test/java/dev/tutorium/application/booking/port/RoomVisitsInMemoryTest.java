package dev.tutorium.application.booking.port;

final class RoomVisitsInMemoryTest extends RoomVisitsContract {

    private final BookingInMemory world = new BookingInMemory();
    private final SessionRooms rooms = new SessionRoomsInMemory(world.memory, world.sessions);
    private final RoomVisits visits = new RoomVisitsInMemory(world.memory);

    @Override
    protected BookingFixture world() {
        return world;
    }

    @Override
    protected SessionRooms rooms() {
        return rooms;
    }

    @Override
    protected RoomVisits visits() {
        return visits;
    }
}
