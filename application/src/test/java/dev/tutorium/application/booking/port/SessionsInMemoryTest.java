package dev.tutorium.application.booking.port;

class SessionsInMemoryTest extends SessionsContract {

    private final BookingInMemory world = new BookingInMemory();

    @Override
    protected BookingFixture world() {
        return world;
    }
}
