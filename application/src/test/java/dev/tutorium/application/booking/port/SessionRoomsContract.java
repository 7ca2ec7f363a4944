package dev.tutorium.application.booking.port;

import static dev.tutorium.application.booking.port.BookingFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every store of the rooms of sessions does. */
public abstract class SessionRoomsContract {

    protected abstract BookingFixture world();

    protected abstract SessionRooms rooms();

    @Test
    void the_first_room_of_a_session_and_revision_counts() {
        var session = world().scheduled(world().account(), world().account(), NOW.plus(Duration.ofDays(1)))
                .id();
        assertThat(rooms().find(session, 0)).isEmpty();
        assertThat(rooms().keep(session, 0, "room-1", NOW)).isEqualTo("room-1");
        assertThat(rooms().keep(session, 0, "room-2", NOW)).isEqualTo("room-1");
        assertThat(rooms().keep(session, 1, "room-3", NOW)).isEqualTo("room-3");
        assertThat(rooms().find(session, 0)).contains("room-1");
    }
}
