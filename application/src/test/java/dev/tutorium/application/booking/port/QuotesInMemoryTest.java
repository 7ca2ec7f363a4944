package dev.tutorium.application.booking.port;

class QuotesInMemoryTest extends QuotesContract {

    private final BookingInMemory world = new BookingInMemory();
    private final Quotes quotes = new QuotesInMemory(world.memory);

    @Override
    protected BookingFixture world() {
        return world;
    }

    @Override
    protected Quotes quotes() {
        return quotes;
    }
}
