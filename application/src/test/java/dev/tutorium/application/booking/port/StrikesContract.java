package dev.tutorium.application.booking.port;

import static dev.tutorium.application.booking.port.BookingFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.booking.Strike;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of strikes does. */
public abstract class StrikesContract {

    protected abstract BookingFixture world();

    protected abstract Strikes strikes();

    @Test
    void a_session_has_at_most_one_strike() {
        var teacher = world().account();
        var session = session(teacher, 1);
        strike(teacher, session, NOW);
        strike(teacher, session, NOW.plusSeconds(60));
        assertThat(strikes().count(teacher, NOW.minusSeconds(1))).isEqualTo(1);
    }

    @Test
    void those_of_one_teacher_since_are_counted() {
        var teacher = world().account();
        var other = world().account();
        strike(teacher, session(teacher, 1), NOW);
        strike(teacher, session(teacher, 2), NOW.plusSeconds(60));
        strike(other, session(other, 3), NOW.plusSeconds(60));
        assertThat(strikes().count(teacher, NOW.minusSeconds(1))).isEqualTo(2);
        assertThat(strikes().count(teacher, NOW)).isEqualTo(1);
    }

    private SessionId session(AccountId teacher, int days) {
        return world().scheduled(teacher, world().account(), NOW.plus(Duration.ofDays(days)))
                .id();
    }

    private void strike(AccountId teacher, SessionId session, Instant at) {
        world().transactions()
                .inTransaction(() -> strikes().add(new Strike(teacher, session, Strike.Cause.NO_SHOW, at)));
    }
}
