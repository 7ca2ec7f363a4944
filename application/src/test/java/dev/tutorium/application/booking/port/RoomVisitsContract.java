package dev.tutorium.application.booking.port;

import static dev.tutorium.application.booking.port.BookingFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.booking.port.VideoRooms.Visitor;
import dev.tutorium.domain.booking.Presence;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of comings and goings does. */
public abstract class RoomVisitsContract {

    private static final Instant SOON = NOW.plusSeconds(60);
    private static final Instant LATER = NOW.plusSeconds(600);

    private AccountId anna = new AccountId(new UUID(0, 0));
    private AccountId ben = anna;
    private SessionRoom room = SessionRoom.opened(BookingFixture.NOBODYS, 0, 0, "", "", NOW);

    protected abstract BookingFixture world();

    protected abstract SessionRooms rooms();

    protected abstract RoomVisits visits();

    @BeforeEach
    void open() {
        anna = world().account();
        ben = world().account();
        var session = world().scheduled(anna, ben, NOW.plus(Duration.ofDays(1))).id();
        var reference = UUID.randomUUID().toString();
        room = rooms().keep(SessionRoom.opened(session, 0, 0, "provider", reference, NOW), NOW);
    }

    @Test
    void events_come_twice_and_in_any_order() {
        visits().left(room, "a", anna, LATER);
        assertThat(told()).containsExactly(new Presence(anna, LATER, LATER));
        visits().joined(room, "a", anna, NOW);
        visits().joined(room, "a", anna, NOW);
        visits().left(room, "a", anna, LATER);
        visits().joined(room, "b", ben, SOON);

        assertThat(told()).containsExactly(new Presence(anna, NOW, LATER), new Presence(ben, SOON, null));
    }

    @Test
    void who_comes_again_is_there_again() {
        visits().joined(room, "a", anna, NOW);
        visits().left(room, "a", anna, SOON);
        visits().joined(room, "c", anna, LATER);

        assertThat(told()).containsExactly(new Presence(anna, NOW, SOON), new Presence(anna, LATER, null));
    }

    @Test
    void a_look_adds_who_was_not_told_and_takes_away_who_is_not_there() {
        visits().joined(room, "a", anna, NOW);
        visits().found(room, List.of(new Visitor(anna, null), new Visitor(ben, null)), SOON);
        assertThat(told()).containsExactly(new Presence(anna, NOW, null), new Presence(ben, SOON, null));

        visits().found(room, List.of(new Visitor(ben, NOW)), LATER);
        assertThat(told()).containsExactly(new Presence(anna, NOW, LATER), new Presence(ben, SOON, null));
        visits().left(room, "a", anna, SOON);
        assertThat(told()).contains(new Presence(anna, NOW, SOON));
    }

    @Test
    void a_look_believes_the_provider_when_someone_came() {
        visits().found(room, List.of(new Visitor(anna, NOW)), LATER);

        assertThat(told()).containsExactly(new Presence(anna, NOW, null));
    }

    @Test
    void an_emptied_room_is_left_by_those_who_had_come() {
        visits().joined(room, "a", anna, NOW);
        visits().joined(room, "b", ben, LATER);
        visits().emptied(room, SOON);

        assertThat(told()).containsExactly(new Presence(anna, NOW, SOON), new Presence(ben, LATER, null));
    }

    private List<Presence> told() {
        return visits().of(room.session());
    }
}
