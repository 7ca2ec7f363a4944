package dev.tutorium.video.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.booking.port.VideoRoomsContract;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.video.kernel.LocalServer.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every provider of rooms does that is called over the network. */
public abstract class RemoteRoomsContract extends VideoRoomsContract {

    /** Plays the provider; the same at every call. */
    protected abstract LocalServer server();

    /** Rooms that show the provider a wrong secret. */
    protected abstract VideoRooms locked();

    @AfterEach
    final void stop() {
        server().close();
    }

    @ParameterizedTest
    @EnumSource
    void a_server_that_fails_leaves_it_open(Fault fault) {
        var reference = reference(meeting(1, 0));
        server().fail(fault, 3);
        assertThat(rooms().open(meeting(2, 0))).isInstanceOf(Unknown.class);
        server().fail(fault, 3);
        assertThat(rooms().look(reference)).isInstanceOf(Unknown.class);
    }

    @Test
    void a_server_that_is_down_leaves_it_open() {
        var reference = reference(meeting(1, 0));
        server().close();

        assertThat(rooms().open(meeting(2, 0))).isInstanceOf(Unknown.class);
        assertThat(rooms().look(reference)).isInstanceOf(Unknown.class);
        assertThat(rooms().end(reference)).isInstanceOf(Unknown.class);
    }

    @Test
    void a_wrong_secret_of_ours_is_no_answer_about_a_room() {
        assertThat(locked().open(meeting(1, 0))).isInstanceOf(Unknown.class);
    }
}
