package dev.tutorium.application.booking.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.booking.port.VideoRooms.Meeting;
import dev.tutorium.application.booking.port.VideoRooms.Part;
import dev.tutorium.application.booking.port.VideoRooms.Participant;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every provider of rooms does. */
public abstract class VideoRoomsContract {

    protected static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    protected static final TimeRange VALIDITY = TimeRange.of(NOW, Duration.ofHours(2));
    protected static final Participant TEACHER =
            new Participant(new AccountId(new UUID(7, 1)), "Tess \"T\" Teacher", Part.MODERATOR);
    protected static final Participant STUDENT =
            new Participant(new AccountId(new UUID(7, 2)), "Žofie Studentová", Part.ATTENDEE);

    protected abstract VideoRooms rooms();

    @Test
    void a_session_and_revision_have_one_room() {
        assertThat(reference(meeting(1, 0))).isEqualTo(reference(meeting(1, 0)));
    }

    @Test
    void a_moved_session_has_another_room() {
        assertThat(reference(meeting(1, 1))).isNotEqualTo(reference(meeting(1, 0)));
    }

    @Test
    void another_session_has_another_room() {
        assertThat(reference(meeting(2, 0))).isNotEqualTo(reference(meeting(1, 0)));
    }

    @Test
    void a_room_cannot_be_guessed_from_the_session() {
        var meeting = meeting(1, 0);

        assertThat(reference(meeting))
                .hasSizeGreaterThanOrEqualTo(20)
                .doesNotContain(meeting.session().value().toString());
    }

    @Test
    void every_participant_has_a_link_of_their_own() {
        var meeting = meeting(1, 0);

        assertThat(join(meeting, TEACHER)).isNotEqualTo(join(meeting, STUDENT));
    }

    @Test
    void a_link_is_absolute() {
        assertThat(join(meeting(1, 0), STUDENT).isAbsolute()).isTrue();
    }

    protected static Meeting meeting(long session, int revision) {
        return new Meeting(
                new SessionId(new UUID(3, session)),
                revision,
                "Fractions & more",
                TimeRange.of(NOW, Duration.ofHours(1)));
    }

    protected final String reference(Meeting meeting) {
        return succeeded(rooms().open(meeting));
    }

    protected final URI join(Meeting meeting, Participant participant) {
        return succeeded(rooms().join(meeting, reference(meeting), participant, VALIDITY));
    }

    private static <T> T succeeded(RemoteResult<T> result) {
        return switch (result) {
            case RemoteResult.Succeeded<T>(var value) -> value;
            case RemoteResult.Declined<T>(var reason) -> throw new AssertionError(reason);
            case RemoteResult.Unknown<T>(var reason) -> throw new AssertionError(reason);
        };
    }
}
