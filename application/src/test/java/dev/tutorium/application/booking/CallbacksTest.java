package dev.tutorium.application.booking;

import static dev.tutorium.application.booking.port.BookingFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.booking.CallbackIntake.Receipt;
import dev.tutorium.application.booking.port.RoomCallbacks;
import dev.tutorium.application.booking.port.RoomNotice;
import dev.tutorium.application.booking.port.SessionRoom;
import dev.tutorium.application.booking.port.VideoRooms.Recorded;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.Presence;
import dev.tutorium.domain.booking.RoomNoticeReceived;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallbacksTest {

    private static final Instant START = NOW.plus(Duration.ofDays(2));

    private final RoomWorld world = new RoomWorld();
    private final AccountId teacher = world.account();
    private final Session session = world.scheduled(teacher, world.account(), START);
    private final Spoken spoken = new Spoken();
    private final CallbackIntake intake = new CallbackIntake(
            Optional.of(spoken),
            world.rooms,
            world.recordings,
            world.notices,
            world.transactions,
            world::nextId,
            world::now);
    private final CallbackHandling handling = new CallbackHandling(
            Optional.of(spoken),
            world.notices,
            world.sessions,
            world.rooms,
            world.visits,
            world.transactions,
            world::now);
    private SessionRoom room = SessionRoom.opened(session.id(), 0, 0, "", "", NOW);

    /** A provider whose callbacks say the name of what they tell, and are genuine unless that is forged. */
    private static final class Spoken implements RoomCallbacks {

        private final Map<String, List<RoomNotice>> meaning = new HashMap<>();

        @Override
        public String provider() {
            return "memory";
        }

        @Override
        public Outcome<Genuine, BookingRefusal> verify(
                byte[] body, Map<String, String> headers, Map<String, String> parameters) {
            var said = new String(body, StandardCharsets.UTF_8);
            return switch (said) {
                case "forged" -> Outcome.refused(new BookingRefusal.CallbackNotGenuine("forged"));
                case "who" -> Outcome.accepted(new Genuine.Asked(Map.of("we", "are")));
                default -> Outcome.accepted(new Genuine.Told(said, read(body)));
            };
        }

        @Override
        public List<RoomNotice> read(byte[] body) {
            return meaning.getOrDefault(new String(body, StandardCharsets.UTF_8), List.of());
        }
    }

    @BeforeEach
    void open() {
        world.setTo(START);
        world.opening.openDue();
        room = world.room(session);
        world.memory.takeEvents();
    }

    @Test
    void a_callback_is_kept_once_and_handled_after_the_answer() {
        means("came", new RoomNotice.Joined(room.reference(), "a", teacher, START));

        assertThat(receive("came")).isEqualTo(Outcome.accepted(new Receipt.Kept(true)));
        assertThat(receive("came")).isEqualTo(Outcome.accepted(new Receipt.Kept(false)));
        assertThat(world.visits.of(session.id())).isEmpty();
        assertThat(handleKept()).isEqualTo(1);
        assertThat(world.visits.of(session.id())).containsExactly(new Presence(teacher, START, null));
    }

    @Test
    void duplicates_and_disorder_come_to_the_same() {
        var until = START.plusSeconds(60);
        means("left", new RoomNotice.Left(room.reference(), "a", teacher, until));
        means("came", new RoomNotice.Joined(room.reference(), "a", teacher, START));
        receive("left");
        receive("came");
        var kept = kept();
        for (var event : kept.reversed()) {
            handling.react(event);
            handling.react(event);
        }

        assertThat(world.visits.of(session.id())).containsExactly(new Presence(teacher, START, until));
    }

    @Test
    void what_is_forged_or_not_ours_or_means_nothing_leaves_nothing() {
        means("elsewhere", new RoomNotice.MeetingEnded("elsewhere", START));

        assertThat(receive("forged").isAccepted()).isFalse();
        assertThat(receive("elsewhere")).isEqualTo(Outcome.accepted(new Receipt.Passed()));
        assertThat(receive("noise")).isEqualTo(Outcome.accepted(new Receipt.Passed()));
        assertThat(receive("who")).isEqualTo(Outcome.accepted(new Receipt.Answer(Map.of("we", "are"))));
        assertThatThrownBy(() -> intake.receive("another", new byte[0], Map.of(), Map.of()))
                .isInstanceOf(Missing.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    void strangers_in_the_room_are_not_noted() {
        means("came", new RoomNotice.Joined(room.reference(), "a", world.account(), START));
        receive("came");
        handleKept();

        assertThat(world.visits.of(session.id())).isEmpty();
    }

    @Test
    void an_end_makes_a_look_due_and_completes_nothing_by_itself() {
        world.tending.tendDue();
        means("over", new RoomNotice.MeetingEnded(room.reference(), START));
        receive("over");
        assertThat(due()).isEmpty();
        handleKept();

        assertThat(due()).hasSize(1);
        assertThat(world.sessions.get(session.id()).state()).isEqualTo(session.state());
    }

    @Test
    void a_hint_makes_a_look_due_and_an_unknown_room_is_missing() {
        world.tending.tendDue();
        assertThat(due()).isEmpty();
        intake.hint("memory", room.reference());
        assertThat(due()).hasSize(1);

        assertThatThrownBy(() -> intake.hint("memory", "elsewhere")).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> intake.hint("another", room.reference())).isInstanceOf(Missing.class);
    }

    @Test
    void a_recording_we_want_is_asked_for_and_one_we_do_not_is_refused() {
        means("ready", new RoomNotice.RecordingReady(room.reference(), "film"));
        means("foreign", new RoomNotice.RecordingReady("elsewhere", "film"));
        var gone = Outcome.refused(new BookingRefusal.RecordingGone());

        assertThat(receive("foreign")).isEqualTo(gone);
        assertThat(receive("ready").isAccepted()).isTrue();
        handleKept();
        assertThat(world.rooms.toAsk("memory", world.now(), 10)).hasSize(1);

        world.recordings.told(room, List.of(new Recorded("film", null, null, null, START)), START);
        world.recordings.told(room, List.of(), START);
        assertThat(receive("ready")).isEqualTo(gone);
    }

    private void means(String said, RoomNotice... notices) {
        spoken.meaning.put(said, List.of(notices));
    }

    private Outcome<Receipt, BookingRefusal> receive(String said) {
        return intake.receive("memory", said.getBytes(StandardCharsets.UTF_8), Map.of(), Map.of());
    }

    private List<SessionRoom> due() {
        return world.rooms.toLookAt("memory", world.now(), 10);
    }

    private List<RoomNoticeReceived> kept() {
        var kept = new ArrayList<RoomNoticeReceived>();
        for (var event : world.memory.takeEvents()) {
            if (event instanceof RoomNoticeReceived received) {
                kept.add(received);
            }
        }
        return kept;
    }

    private int handleKept() {
        var kept = kept();
        kept.forEach(handling::react);
        return kept.size();
    }
}
