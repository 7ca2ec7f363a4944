package dev.tutorium.video.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.booking.port.VideoRooms.Recorded;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.video.kernel.LocalServer;
import dev.tutorium.video.kernel.LocalServer.Fault;
import dev.tutorium.video.kernel.RemoteRoomsContract;
import dev.tutorium.video.kernel.Visits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ZoomRoomsTest extends RemoteRoomsContract {

    private final ZoomServer server = new ZoomServer();
    private Instant now = NOW;
    private final ZoomRooms rooms = rooms(ZoomServer.SECRET);

    @Override
    protected LocalServer server() {
        return server;
    }

    @Override
    protected VideoRooms locked() {
        return rooms("wrong");
    }

    @Override
    protected VideoRooms rooms() {
        return rooms;
    }

    @Override
    protected void record(String reference) {
        server.record(reference);
    }

    @Test
    void only_the_teacher_gets_the_link_of_the_host() {
        assertThat(join(meeting(1, 0), TEACHER).getQuery()).startsWith("zak=");
        assertThat(join(meeting(1, 0), STUDENT).getQuery()).startsWith("pwd=");
    }

    @Test
    void a_meeting_runs_from_its_start_to_its_end() {
        var reference = reference(meeting(1, 0));
        assertThat(succeeded(rooms.look(reference)).running()).isFalse();
        server.start(reference);
        assertThat(succeeded(rooms.look(reference)).running()).isTrue();

        succeeded(rooms.end(reference));
        assertThat(succeeded(rooms.look(reference)).running()).isFalse();
        assertThat(rooms.join(meeting(1, 0), reference, TEACHER, VALIDITY)).isInstanceOf(Declined.class);
    }

    @Test
    void a_meeting_whose_creation_was_not_answered_is_found_when_it_is_asked_for_again() {
        succeeded(rooms.open(meeting(2, 0)));
        server.failAfter(1, Fault.GARBAGE);
        assertThat(rooms.open(meeting(1, 0))).isInstanceOf(Unknown.class);
        assertThat(server.meetings()).isEqualTo(2);

        succeeded(rooms.open(meeting(1, 0)));
        assertThat(server.meetings()).isEqualTo(2);
    }

    @Test
    void a_token_is_kept_until_it_expires() {
        reference(meeting(1, 0));
        reference(meeting(2, 0));
        assertThat(server.tokens()).isEqualTo(1);

        now = NOW.plus(Duration.ofHours(1));
        reference(meeting(3, 0));
        assertThat(server.tokens()).isEqualTo(2);
    }

    @Test
    void a_token_that_is_not_accepted_any_more_is_had_anew() {
        var reference = reference(meeting(1, 0));
        server.revoke();

        assertThat(succeeded(rooms.look(reference)).running()).isFalse();
        assertThat(server.tokens()).isEqualTo(2);
    }

    @Test
    void only_films_that_are_ready_are_recordings() {
        var reference = reference(meeting(1, 0));
        server.record(reference);

        assertThat(succeeded(rooms.recordings(reference)))
                .containsExactly(new Recorded(
                        "file-" + reference,
                        URI.create(server.url() + "/rec/play/" + reference),
                        Duration.ofHours(1),
                        3_221_225_472L,
                        NOW));
    }

    private ZoomRooms rooms(String secret) {
        var patience = Visits.PATIENCE;
        var settings = new ZoomSettings(
                ZoomServer.ACCOUNT,
                ZoomServer.CLIENT,
                secret,
                "webhook-secret",
                "me",
                true,
                server.url() + "/v2",
                server.url() + "/oauth/token",
                patience.connect(),
                patience.answer(),
                Duration.ZERO,
                8);
        return new ZoomRooms(new ZoomCalls(settings, new SimpleMeterRegistry(), () -> now), settings);
    }
}
