package dev.tutorium.persistence.booking;

import dev.tutorium.application.booking.port.BookingFixture;
import dev.tutorium.application.booking.port.RoomVisits;
import dev.tutorium.application.booking.port.RoomVisitsContract;
import dev.tutorium.application.booking.port.SessionRooms;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcRoomVisitsTest extends RoomVisitsContract implements TestPropertyProvider {

    @Inject
    BookingRows world;

    @Inject
    SessionRooms rooms;

    @Inject
    RoomVisits visits;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

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
