package dev.tutorium.video.plugnmeet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.booking.port.VideoRooms.Meeting;
import dev.tutorium.application.booking.port.VideoRooms.Participant;
import dev.tutorium.application.booking.port.VideoRooms.Visitor;
import dev.tutorium.video.kernel.LocalServer;
import dev.tutorium.video.kernel.RemoteRoomsContract;
import dev.tutorium.video.kernel.Visits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the adapter does with any PlugNmeet server. */
abstract class PlugNmeetContract extends RemoteRoomsContract {

    final PlugNmeetServer server;
    private final PlugNmeetRooms rooms;

    PlugNmeetContract(boolean old) {
        server = new PlugNmeetServer(old);
        rooms = rooms(PlugNmeetServer.SECRET);
    }

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
    protected void enter(Meeting meeting, Participant participant) {
        assertThat(Visits.open(join(meeting, participant)).body()).isEqualTo("welcome");
    }

    @Override
    protected void record(String reference) {
        server.record(reference);
    }

    @Test
    void only_the_teacher_moderates() {
        assertThat(join(meeting(1, 0), TEACHER).getQuery()).contains("true");
        assertThat(join(meeting(1, 0), STUDENT).getQuery()).contains("false");
    }

    @Test
    void a_room_that_was_let_go_is_opened_again_by_a_link() {
        var meeting = meeting(1, 0);
        succeeded(rooms.end(reference(meeting)));

        enter(meeting, STUDENT);
    }

    @Test
    void since_when_someone_is_there_is_told() {
        enter(meeting(1, 0), STUDENT);

        assertThat(succeeded(rooms.look(reference(meeting(1, 0)))).inside())
                .containsExactly(new Visitor(STUDENT.account(), Instant.ofEpochSecond(1_772_445_600)));
    }

    private PlugNmeetRooms rooms(String secret) {
        var settings = settings(server.url(), secret);
        return new PlugNmeetRooms(
                new PlugNmeetCalls(settings, new SimpleMeterRegistry()),
                settings,
                path -> URI.create("https://tutor.test" + path));
    }

    static PlugNmeetSettings settings(String url, String secret) {
        var patience = Visits.PATIENCE;
        return new PlugNmeetSettings(
                url, PlugNmeetServer.KEY, secret, true, patience.connect(), patience.answer(), Duration.ZERO, 8);
    }
}
