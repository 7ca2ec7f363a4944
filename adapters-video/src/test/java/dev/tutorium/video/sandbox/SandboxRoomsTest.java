package dev.tutorium.video.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.booking.port.VideoRooms.Meeting;
import dev.tutorium.application.booking.port.VideoRooms.Part;
import dev.tutorium.application.booking.port.VideoRooms.Participant;
import dev.tutorium.application.booking.port.VideoRoomsContract;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SandboxRoomsTest extends VideoRoomsContract {

    private final SandboxRooms rooms = new SandboxRooms(path -> URI.create("http://sandbox.test" + path));

    @Override
    protected VideoRooms rooms() {
        return rooms;
    }

    @Override
    protected void enter(Meeting meeting, Participant participant) {
        var part = participant.part();
        enter(reference(meeting), participant.account().value(), participant.name(), part, VALIDITY.start());
    }

    @Test
    void a_page_shows_everyone_who_came() {
        enter("1", "Tess <b>", Part.MODERATOR, VALIDITY.start());

        assertThat(enter("2", "Stu", Part.ATTENDEE, VALIDITY.start()))
                .contains("<li>Stu (attendee)</li>", "<li>Tess &lt;b&gt; (moderator)</li>");
    }

    @Test
    void the_door_is_closed_before_and_after() {
        assertThat(enter("1", "Tess", Part.MODERATOR, VALIDITY.start().minusNanos(1)))
                .contains("closed");
        assertThat(enter("1", "Tess", Part.MODERATOR, VALIDITY.end())).contains("closed");
    }

    @Test
    void who_has_left_is_not_shown_and_nobody_comes_after_the_end() {
        enter("1", "Tess", Part.MODERATOR, VALIDITY.start());
        enter("2", "Stu", Part.ATTENDEE, VALIDITY.start());
        var left = new RoomController(rooms, VALIDITY::start).leave("room", new UUID(0, 1));
        assertThat(String.valueOf(left.body())).contains("Stu").doesNotContain("Tess");

        succeeded(rooms.end("room"));
        assertThat(enter("1", "Tess", Part.MODERATOR, VALIDITY.start())).contains("over");
    }

    private String enter(String account, String name, Part part, Instant now) {
        return enter("room", new UUID(0, Long.parseLong(account)), name, part, now);
    }

    private String enter(String room, UUID account, String name, Part part, Instant now) {
        var answer =
                new RoomController(rooms, () -> now).enter(room, account, name, part, VALIDITY.start(), VALIDITY.end());
        return String.valueOf(answer.body());
    }
}
