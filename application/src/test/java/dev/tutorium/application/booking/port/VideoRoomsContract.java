package dev.tutorium.application.booking.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.booking.port.VideoRooms.Capability;
import dev.tutorium.application.booking.port.VideoRooms.Ended;
import dev.tutorium.application.booking.port.VideoRooms.Gathering;
import dev.tutorium.application.booking.port.VideoRooms.Meeting;
import dev.tutorium.application.booking.port.VideoRooms.Part;
import dev.tutorium.application.booking.port.VideoRooms.Participant;
import dev.tutorium.application.booking.port.VideoRooms.Visitor;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What every provider of rooms does. */
public abstract class VideoRoomsContract {

    protected static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    protected static final TimeRange VALIDITY = TimeRange.of(NOW, Duration.ofHours(2));
    protected static final Participant TEACHER =
            new Participant(new AccountId(new UUID(7, 1)), "Tess \"T\" Teacher", Part.MODERATOR);
    protected static final Participant STUDENT =
            new Participant(new AccountId(new UUID(7, 2)), "Žofie Studentová", Part.ATTENDEE);

    /** The same at every call. */
    protected abstract VideoRooms rooms();

    /** The participant goes in by a link of theirs, if the provider tells who is in its rooms. */
    protected void enter(Meeting meeting, Participant participant) {
        throw new UnsupportedOperationException("of a provider that tells who is in its rooms");
    }

    /** What the provider recorded in a room, if it records. */
    protected void record(String reference) {
        throw new UnsupportedOperationException("of a provider that records");
    }

    @Test
    void a_session_and_revision_have_one_room() {
        assertThat(reference(meeting(1, 0))).isEqualTo(reference(meeting(1, 0)));
    }

    @Test
    void a_moved_session_has_another_room() {
        assertThat(reference(meeting(1, 1))).isNotEqualTo(reference(meeting(1, 0)));
    }

    @Test
    void another_turn_has_another_room() {
        assertThat(reference(new Meeting(
                        meeting(1, 0).session(),
                        0,
                        1,
                        "Fractions & more",
                        meeting(1, 0).time())))
                .isNotEqualTo(reference(meeting(1, 0)));
    }

    @Test
    void another_session_has_another_room() {
        assertThat(reference(meeting(2, 0))).isNotEqualTo(reference(meeting(1, 0)));
    }

    @Test
    void a_room_cannot_be_guessed_from_the_session() {
        var meeting = meeting(1, 0);
        var link = join(meeting, STUDENT);

        assertThat(reference(meeting)).doesNotContain(meeting.session().value().toString());
        assertThat(link.toString()).doesNotContain(meeting.session().value().toString());
        assertThat(link.toString().length() - link.resolve("/").toString().length())
                .isGreaterThanOrEqualTo(20);
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

    @Test
    void a_name_of_any_length_in_any_script_gives_a_link() {
        for (var name : List.of("X", "名".repeat(300), "<b>&\"'?#%\u0000\n+", "🦉 Owl")) {
            assertThat(join(meeting(1, 0), new Participant(STUDENT.account(), name, Part.ATTENDEE)))
                    .isNotNull();
        }
    }

    @Test
    void a_title_of_any_length_opens_a_room() {
        for (var title : List.of("X", "名".repeat(300), "<b>&\"'?#%,\u0000\n+ ", "")) {
            var meeting = meeting(4, 0);
            assertThat(reference(new Meeting(meeting.session(), 0, title.length(), title, meeting.time())))
                    .isNotBlank();
        }
    }

    @Test
    void a_room_runs_from_the_first_who_comes_until_it_is_ended() {
        Assumptions.assumeTrue(rooms().can(Capability.END) && rooms().can(Capability.ATTENDANCE));
        var meeting = meeting(1, 0);
        var reference = reference(meeting);
        assertThat(succeeded(rooms().look(reference))).isEqualTo(new Gathering(false, List.of()));

        enter(meeting, TEACHER);
        enter(meeting, STUDENT);
        var gathering = succeeded(rooms().look(reference));
        assertThat(gathering.running()).isTrue();
        assertThat(gathering.inside())
                .extracting(Visitor::account)
                .containsExactlyInAnyOrder(TEACHER.account(), STUDENT.account());

        assertThat(succeeded(rooms().end(reference))).isEqualTo(new Ended());
        assertThat(succeeded(rooms().look(reference))).isEqualTo(new Gathering(false, List.of()));
    }

    @Test
    void ending_what_is_over_or_was_never_there_is_no_failure() {
        Assumptions.assumeTrue(rooms().can(Capability.END));
        var reference = reference(meeting(1, 0));

        assertThat(succeeded(rooms().end(reference))).isEqualTo(new Ended());
        assertThat(succeeded(rooms().end(reference))).isEqualTo(new Ended());
        assertThat(succeeded(rooms().end(unknown()))).isEqualTo(new Ended());
    }

    @Test
    void a_room_nobody_knows_is_empty() {
        Assumptions.assumeTrue(rooms().can(Capability.RUNNING));

        assertThat(succeeded(rooms().look(unknown())).running()).isFalse();
    }

    @Test
    void a_recording_tells_where_it_is_watched() {
        Assumptions.assumeTrue(rooms().can(Capability.RECORDINGS));
        var reference = reference(meeting(1, 0));
        assertThat(succeeded(rooms().recordings(reference))).isEmpty();
        assertThat(succeeded(rooms().recordings(unknown()))).isEmpty();

        record(reference);
        var recorded = succeeded(rooms().recordings(reference));
        assertThat(recorded).singleElement().satisfies(each -> {
            assertThat(each.reference()).isNotBlank();
            assertThat(succeeded(rooms().playback(each)).isAbsolute()).isTrue();
        });
        assertThat(succeeded(rooms().recordings(reference))).isEqualTo(recorded);
    }

    @Test
    void what_a_provider_cannot_do_it_declines() {
        var reference = reference(meeting(1, 0));
        var answers = Map.of(
                Capability.END, rooms().end(reference),
                Capability.RUNNING, rooms().look(reference),
                Capability.RECORDINGS, rooms().recordings(reference));

        answers.forEach((capability, answer) -> assertThat(answer instanceof RemoteResult.Declined<?>)
                .as(capability.name())
                .isNotEqualTo(rooms().can(capability)));
    }

    /** The reference of a room that was never opened, of the shape of one that was. */
    protected String unknown() {
        return reference(meeting(1, 0)).replaceAll("[0-9]", "7");
    }

    protected static Meeting meeting(long session, int revision) {
        return new Meeting(
                new SessionId(new UUID(3, session)),
                revision,
                0,
                "Fractions & more",
                TimeRange.of(NOW, Duration.ofHours(1)));
    }

    protected final String reference(Meeting meeting) {
        return succeeded(rooms().open(meeting));
    }

    protected final URI join(Meeting meeting, Participant participant) {
        return succeeded(rooms().join(meeting, reference(meeting), participant, VALIDITY));
    }

    protected static <T> T succeeded(RemoteResult<T> result) {
        return switch (result) {
            case RemoteResult.Succeeded<T>(var value) -> value;
            case RemoteResult.Declined<T>(var reason) -> throw new AssertionError(reason);
            case RemoteResult.Unknown<T>(var reason) -> throw new AssertionError(reason);
        };
    }
}
