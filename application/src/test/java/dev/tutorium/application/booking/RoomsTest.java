package dev.tutorium.application.booking;

import static dev.tutorium.application.booking.RoomWorld.member;
import static dev.tutorium.application.booking.port.BookingFixture.NOW;
import static dev.tutorium.application.booking.port.BookingFixture.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.booking.port.Recording;
import dev.tutorium.application.booking.port.VideoRooms.Capability;
import dev.tutorium.application.booking.port.VideoRooms.Recorded;
import dev.tutorium.application.booking.port.VideoRooms.Visitor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.RefusedInTest;
import dev.tutorium.application.offering.port.CoursesInMemory;
import dev.tutorium.domain.booking.Act;
import dev.tutorium.domain.booking.Attendance.Proposal;
import dev.tutorium.domain.booking.BookingEvent;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.CompletedBy;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.TimeRange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomsTest {

    private static final Instant START = NOW.plus(Duration.ofDays(2));
    private static final Instant END = START.plus(Duration.ofHours(1));
    private static final Instant DOOR = START.minus(POLICY.joinFrom());
    private static final Instant CLOSED = END.plus(POLICY.joinUntil());
    private static final URI LINK = URI.create("https://rooms.test/film");
    private static final Recorded FILM = new Recorded("film", LINK, Duration.ofHours(1), 9L, START);

    private final RoomWorld world = new RoomWorld();
    private final AccountId teacher = world.account();
    private final AccountId student = world.account();
    private final Session session = world.scheduled(teacher, student, START);
    private final RoomAccess access = new RoomAccess(world.sessions, world.opening, world.video, POLICY, world::now);
    private final RoomReplacement replacement =
            new RoomReplacement(world.sessions, world.opening, world.rooms, world.transactions, POLICY, world::now);
    private final RecordingCollection collection =
            new RecordingCollection(world.rooms, world.recordings, world.video, world.transactions, world::now);
    private final RecordingAccess recordings =
            new RecordingAccess(world.sessions, new CoursesInMemory(world.memory), world.recordings, world.video);
    private final AttendanceReading attendance =
            new AttendanceReading(world.sessions, world, world.rooms, world.visits, POLICY, world::now);

    @Test
    void a_room_is_opened_when_the_door_opens() {
        openAt(DOOR.minusNanos(1));
        assertThat(world.rooms.last(session.id(), 0)).isEmpty();

        openAt(DOOR);
        assertThat(world.room(session).isLive()).isTrue();
        assertThat(joined(student).url().toString())
                .contains(world.room(session).reference());
    }

    @Test
    void a_provider_that_is_down_fails_no_session_and_is_asked_again() {
        world.video.down(true);
        openAt(DOOR);
        assertThat(access.join(member(student), session.id()))
                .isEqualTo(Outcome.refused(new BookingRefusal.RoomUnavailable()));

        world.video.down(false);
        assertThat(joined(student).validity()).isEqualTo(new TimeRange(DOOR, CLOSED));
    }

    @Test
    void a_new_room_takes_the_place_of_the_old_one_which_is_ended() {
        openAt(DOOR);
        var old = world.room(session);
        world.memory.takeEvents();
        replaced(student);

        var current = world.room(session);
        assertThat(current.reference()).isNotEqualTo(old.reference());
        assertThat(joined(teacher).url().toString()).contains(current.reference());
        assertThat(world.memory.takeEvents())
                .singleElement()
                .isInstanceOfSatisfying(
                        BookingEvent.RoomReplaced.class,
                        told -> assertThat(told.students()).containsExactly(student));

        tendAt(DOOR);
        assertThat(world.video.ended()).containsExactly(old.reference());
        assertThat(world.room(session).isLive()).isTrue();
    }

    @Test
    void the_old_room_stays_where_no_new_one_can_be_had() {
        openAt(DOOR);
        world.video.down(true);
        assertThat(replacement.replace(member(teacher), session.id()))
                .isEqualTo(Outcome.refused(new BookingRefusal.RoomUnavailable()));
        assertThat(world.room(session).isLive()).isTrue();
        assertThat(world.room(session).turn()).isZero();
    }

    @Test
    void rooms_are_not_replaced_for_ever_nor_by_strangers() {
        for (var turn = 0; turn < RoomReplacement.MOST; turn++) {
            replaced(teacher);
        }
        assertThat(replacement.replace(member(teacher), session.id()))
                .isEqualTo(Outcome.refused(new BookingRefusal.TooManyRooms(RoomReplacement.MOST)));
        assertThatThrownBy(() -> replacement.replace(member(world.account()), session.id()))
                .isInstanceOf(Missing.class);
    }

    @Test
    void a_moved_session_has_another_room_and_a_cancelled_one_none() {
        replaced(teacher);
        var old = world.room(session);
        var moved = new TimeRange(START.plus(Duration.ofHours(3)), END.plus(Duration.ofHours(3)));
        world.stored(world.sessions
                .get(session.id())
                .move(moved, Act.byTeacher(teacher, NOW), POLICY)
                .orThrow(RefusedInTest::new));
        openAt(DOOR.plus(Duration.ofHours(3)));
        tendAt(DOOR.plus(Duration.ofHours(3)));
        assertThat(world.video.ended()).containsExactly(old.reference());

        var current = world.room(session);
        assertThat(current.revision()).isEqualTo(1);
        world.stored(world.sessions
                .get(session.id())
                .cancel("ill", Act.byTeacher(teacher, world.now()), POLICY)
                .orThrow(RefusedInTest::new));
        tendAt(world.now().plus(Duration.ofMinutes(1)));
        assertThat(world.video.ended()).contains(current.reference());
    }

    @Test
    void a_provider_that_does_not_answer_is_asked_to_end_a_room_again() {
        openAt(DOOR);
        world.video.down(true);
        tendAt(CLOSED);
        assertThat(world.room(session).endedAt()).isNull();

        world.video.down(false);
        tendAt(CLOSED.plus(Duration.ofMinutes(1)));
        assertThat(world.room(session).endedAt()).isNotNull();
    }

    @Test
    void a_meeting_that_is_over_after_the_end_completes_its_session_by_video() {
        openAt(DOOR);
        fillAt(START, teacher, student);
        fillAt(END.plusSeconds(60));

        assertThat(world.sessions.get(session.id()))
                .isInstanceOfSatisfying(
                        Session.Completed.class,
                        completed -> assertThat(completed.by()).isEqualTo(CompletedBy.VIDEO));
        assertThat(seenBy(teacher).visits()).hasSize(2);
    }

    @Test
    void a_room_left_early_completes_it_only_after_a_while_in_which_one_may_come_back() {
        openAt(DOOR);
        fillAt(START, teacher, student);
        fillAt(START.plusSeconds(120));
        fillAt(START.plusSeconds(239));
        assertThat(world.sessions.get(session.id()).state()).isEqualTo(session.state());

        fillAt(START.plusSeconds(300));
        assertThat(world.sessions.get(session.id())).isInstanceOf(Session.Completed.class);
    }

    @Test
    void a_teacher_alone_completes_nothing_and_a_missing_student_is_proposed() {
        openAt(DOOR);
        fillAt(START.minusSeconds(60), teacher);
        for (var minute = 3; minute <= 60; minute += 4) {
            fillAt(START.plus(Duration.ofMinutes(minute)), teacher);
        }
        tendAt(CLOSED);

        assertThat(world.sessions.get(session.id()).state()).isEqualTo(session.state());
        assertThat(seenBy(teacher).attendance().proposal()).contains(new Proposal.StudentsMissed(List.of(student)));
        assertThat(seenBy(world.account(), Role.ADMIN).visits()).hasSize(1);
        assertThatThrownBy(() -> seenBy(student)).isInstanceOf(Missing.class);
    }

    @Test
    void nobody_is_missing_in_a_room_that_was_not_watched() {
        openAt(DOOR);
        fillAt(START.minusSeconds(60), teacher);
        world.video.down(true);
        tendAt(START.plus(Duration.ofMinutes(3)));
        world.video.down(false);
        fillAt(START.plus(Duration.ofMinutes(11)), teacher);

        assertThat(seenBy(teacher).attendance().proposal()).isEmpty();
    }

    @Test
    void a_provider_that_does_not_know_who_came_is_believed_after_the_end() {
        world.video.without(Capability.ATTENDANCE);
        openAt(DOOR);
        fillAt(START, teacher);
        fillAt(END.minusSeconds(1));
        assertThat(world.sessions.get(session.id()).state()).isEqualTo(session.state());

        fillAt(END.plusSeconds(60));
        assertThat(world.sessions.get(session.id())).isInstanceOf(Session.Completed.class);
    }

    @Test
    void a_provider_that_tells_nothing_has_its_rooms_closed_by_the_clock() {
        world.video.without(Capability.RUNNING);
        world.video.without(Capability.END);
        openAt(DOOR);
        tendAt(START);
        assertThat(world.room(session).lookedAt()).isNull();

        tendAt(CLOSED);
        assertThat(world.room(session).endedAt()).isEqualTo(CLOSED);
        assertThat(world.video.ended()).isEmpty();
    }

    @Test
    void what_was_recorded_is_had_after_the_end_and_shown_to_those_who_took_part() {
        openAt(DOOR);
        assertThatThrownBy(() -> recordings.ofSession(member(student), session.id()))
                .isInstanceOf(Missing.class);
        world.video.record(world.room(session).reference(), FILM);
        tendAt(CLOSED);
        collection.collectDue();

        var shown = shown(student);
        assertThat(shown).extracting(Recording::recorded).containsExactly(FILM);
        assertThat(shown(teacher)).isEqualTo(shown);
        assertThat(shown(world.account(), Role.ADMIN)).isEqualTo(shown);
        assertThatThrownBy(() -> shown(world.account())).isInstanceOf(Missing.class);
        assertThat(recordings.playback(shown.getFirst().id())).isEqualTo(Outcome.accepted(LINK));
    }

    @Test
    void a_recording_that_its_provider_has_no_more_is_gone() {
        openAt(DOOR);
        var reference = world.room(session).reference();
        world.video.record(reference, FILM);
        tendAt(CLOSED);
        collection.collectDue();
        var id = shown(student).getFirst().id();

        world.video.record(reference);
        world.video.down(true);
        world.setTo(CLOSED.plus(Duration.ofMinutes(5)));
        collection.collectDue();
        assertThat(shown(student)).hasSize(1);
        world.video.down(false);
        world.setTo(CLOSED.plus(Duration.ofMinutes(10)));
        collection.collectDue();

        var gone = Outcome.refused(new BookingRefusal.RecordingGone());
        assertThat(recordings.ofSession(member(student), session.id())).isEqualTo(gone);
        assertThat(recordings.playback(id)).isEqualTo(gone);
    }

    private void openAt(Instant then) {
        world.setTo(then);
        world.opening.openDue();
    }

    private void tendAt(Instant then) {
        world.setTo(then);
        world.tending.tendDue();
    }

    /** Just these are in the room, and it is looked at. */
    private void fillAt(Instant then, AccountId... inside) {
        var visitors = List.of(inside).stream()
                .map(account -> new Visitor(account, null))
                .toArray(Visitor[]::new);
        world.video.fill(world.room(session).reference(), visitors);
        tendAt(then);
    }

    private RoomAccess.JoinLink joined(AccountId account) {
        return access.join(member(account), session.id()).orThrow(RefusedInTest::new);
    }

    private void replaced(AccountId account) {
        assertThat(replacement.replace(member(account), session.id()).isAccepted())
                .isTrue();
    }

    private AttendanceReading.Seen seenBy(AccountId reader, Role... roles) {
        return attendance.of(member(reader, roles), session.id());
    }

    private List<Recording> shown(AccountId reader, Role... roles) {
        return recordings.ofSession(member(reader, roles), session.id()).orThrow(RefusedInTest::new);
    }
}
