package dev.tutorium.application.booking.port;

import static dev.tutorium.application.booking.port.BookingFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of the rooms of sessions does. */
public abstract class SessionRoomsContract {

    private static final Instant START = NOW.plus(Duration.ofDays(1));
    private static final Instant LATER = NOW.plusSeconds(60);

    /** Each test has its provider, as stores are shared. */
    private String provider = "";

    protected abstract BookingFixture world();

    protected abstract SessionRooms rooms();

    @BeforeEach
    void choose() {
        provider = UUID.randomUUID().toString();
    }

    @Test
    void the_first_room_of_a_turn_counts_and_the_last_turn_is_the_sessions() {
        var session = session();
        assertThat(rooms().last(session, 0)).isEmpty();

        var first = rooms().keep(room(session, 0, "room-1"), NOW);
        assertThat(rooms().keep(room(session, 0, "room-2"), NOW)).isEqualTo(first);
        assertThat(first).isEqualTo(room(session, 0, "room-1"));

        var second = rooms().keep(room(session, 1, "room-2"), NOW);
        assertThat(rooms().last(session, 0)).contains(second);
        assertThat(rooms().last(session, 1)).isEmpty();
        assertThat(rooms().find(provider, "room-1")).contains(first);
        assertThat(rooms().find("another", "room-1")).isEmpty();
    }

    @Test
    void a_room_is_given_up_once_and_then_looked_at() {
        var room = rooms().keep(room(session(), 0, "room"), LATER);

        assertThat(rooms().giveUp(room, NOW)).isTrue();
        assertThat(rooms().giveUp(room, LATER)).isFalse();
        assertThat(stored("room").givenUpAt()).isEqualTo(NOW);
        assertThat(rooms().toLookAt(provider, NOW, 10)).containsExactly(stored("room"));
    }

    @Test
    void a_room_is_looked_at_when_it_is_due_the_most_overdue_first() {
        var early = rooms().keep(room(session(), 0, "early"), NOW);
        var late = rooms().keep(room(session(), 0, "late"), LATER);

        assertThat(rooms().toLookAt(provider, NOW.minusNanos(1_000), 10)).isEmpty();
        assertThat(rooms().toLookAt(provider, LATER, 10)).containsExactly(early, late);
        assertThat(rooms().toLookAt(provider, LATER, 1)).containsExactly(early);
        assertThat(rooms().toLookAt("another", LATER, 10)).isEmpty();

        var looked = early.looked(true, NOW);
        rooms().looked(looked);
        assertThat(stored("early")).isEqualTo(looked);
        rooms().lookAt(early, LATER.plusSeconds(1));
        assertThat(rooms().toLookAt(provider, LATER, 10)).containsExactly(late);
    }

    @Test
    void when_a_meeting_last_ran_only_moves_on() {
        var room = rooms().keep(room(session(), 0, "room"), NOW);

        rooms().ranUntil(room, LATER);
        rooms().ranUntil(room, NOW);
        rooms().looked(room.looked(true, NOW));
        assertThat(stored("room").ranUntil()).isEqualTo(LATER);
        rooms().looked(room.looked(false, LATER));
        assertThat(stored("room").ranUntil()).isEqualTo(LATER);
    }

    @Test
    void an_ended_room_is_looked_at_no_more_and_its_recordings_are_asked_for() {
        var room = rooms().keep(room(session(), 0, "room"), NOW);
        assertThat(rooms().toAsk(provider, LATER, 10)).isEmpty();

        rooms().end(room, NOW, LATER);
        rooms().lookAt(room, NOW);
        assertThat(rooms().toLookAt(provider, LATER, 10)).isEmpty();
        assertThat(stored("room").endedAt()).isEqualTo(NOW);
        assertThat(rooms().toAsk(provider, NOW, 10)).isEmpty();
        assertThat(rooms().toAsk(provider, LATER, 10)).containsExactly(stored("room"));

        rooms().askAt(room, null);
        assertThat(rooms().toAsk(provider, LATER, 10)).isEmpty();
    }

    @Test
    void a_room_is_to_be_opened_for_a_session_that_can_be_held_and_has_none() {
        var session = session();
        var end = START.plus(Duration.ofHours(1));

        assertThat(rooms().toOpen(provider, NOW, START.minusNanos(1_000), 10_000))
                .doesNotContain(session);
        assertThat(rooms().toOpen(provider, NOW, START, 10_000)).contains(session);
        assertThat(rooms().toOpen(provider, end.minusNanos(1_000), end, 10_000)).contains(session);
        assertThat(rooms().toOpen(provider, end, end, 10_000)).doesNotContain(session);

        var room = rooms().keep(room(session, 0, "room"), NOW);
        assertThat(rooms().toOpen(provider, NOW, START, 10_000)).doesNotContain(session);
        assertThat(rooms().toOpen("another", NOW, START, 10_000)).contains(session);
        rooms().giveUp(room, NOW);
        assertThat(rooms().toOpen(provider, NOW, START, 10_000)).contains(session);
    }

    private SessionId session() {
        return world().scheduled(world().account(), world().account(), START).id();
    }

    private SessionRoom room(SessionId session, int turn, String reference) {
        return SessionRoom.opened(session, 0, turn, provider, reference, NOW);
    }

    private SessionRoom stored(String reference) {
        return rooms().find(provider, reference).orElseThrow();
    }
}
