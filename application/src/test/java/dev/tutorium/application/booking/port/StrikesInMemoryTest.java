package dev.tutorium.application.booking.port;

class StrikesInMemoryTest extends StrikesContract {

    private final BookingInMemory world = new BookingInMemory();
    private final Strikes strikes = new StrikesInMemory(world.memory);

    @Override
    protected BookingFixture world() {
        return world;
    }

    @Override
    protected Strikes strikes() {
        return strikes;
    }
}
