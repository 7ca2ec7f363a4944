package dev.tutorium.application.booking.port;

import static dev.tutorium.application.booking.port.BookingFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.booking.port.VideoRooms.Recorded;
import dev.tutorium.domain.kernel.RecordingId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of recordings does. */
public abstract class RecordingsContract {

    /** Each test has its provider, as stores are shared. */
    private String provider = "";

    private SessionRoom room = SessionRoom.opened(BookingFixture.NOBODYS, 0, 0, "", "", NOW);

    protected abstract BookingFixture world();

    protected abstract SessionRooms rooms();

    protected abstract Recordings recordings();

    @BeforeEach
    void open() {
        provider = UUID.randomUUID().toString();
        var session = world().scheduled(world().account(), world().account(), NOW.plus(Duration.ofDays(1)))
                .id();
        room = rooms().keep(SessionRoom.opened(session, 0, 0, provider, "room", NOW), NOW);
    }

    @Test
    void what_is_told_again_is_the_same_recording_with_what_changed() {
        recordings().told(room, List.of(recorded("one", 1)), NOW);
        var first = recordings().of(room.session()).getFirst();
        recordings().told(room, List.of(recorded("two", 2), recorded("one", 3)), NOW);

        assertThat(recordings().of(room.session()))
                .extracting(Recording::recorded)
                .containsExactly(recorded("one", 3), recorded("two", 2));
        assertThat(recordings().find(first.id()).orElseThrow().recorded()).isEqualTo(recorded("one", 3));
        assertThat(recordings().find(provider, "one")).isEqualTo(recordings().find(first.id()));
        assertThat(recordings().find("another", "one")).isEmpty();
        assertThat(recordings().find(new RecordingId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void what_is_told_no_more_was_deleted_and_may_come_back() {
        recordings().told(room, List.of(recorded("one", 1), recorded("two", 1)), NOW);
        recordings().told(room, List.of(recorded("two", 1)), NOW.plusSeconds(1));
        recordings().told(room, List.of(recorded("two", 1)), NOW.plusSeconds(2));

        assertThat(recordings().of(room.session()))
                .extracting(Recording::deletedAt)
                .containsExactly(NOW.plusSeconds(1), null);
        recordings().told(room, List.of(recorded("one", 1), recorded("two", 1)), NOW);
        assertThat(recordings().of(room.session()))
                .extracting(Recording::deletedAt)
                .containsOnlyNulls();
    }

    @Test
    void a_provider_may_tell_little() {
        var little = new Recorded("one", null, null, null, NOW);
        recordings().told(room, List.of(little), NOW);

        assertThat(recordings().of(room.session()))
                .extracting(Recording::recorded)
                .containsExactly(little);
    }

    /** The name tells the order: one is older than two. */
    private static Recorded recorded(String reference, int minutes) {
        var at = reference.equals("one") ? NOW : NOW.plusSeconds(60);
        return new Recorded(
                reference,
                URI.create("https://rooms.test/" + reference),
                Duration.ofMinutes(minutes),
                minutes * 3_000_000_000L,
                at);
    }
}
