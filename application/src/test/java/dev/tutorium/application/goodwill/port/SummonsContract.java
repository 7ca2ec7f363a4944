package dev.tutorium.application.goodwill.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.goodwill.GoodwillPolicy;
import dev.tutorium.domain.goodwill.GoodwillRefusal;
import dev.tutorium.domain.goodwill.Summon;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SummonId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of summons does. */
public abstract class SummonsContract {

    private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");
    private static final GoodwillPolicy POLICY = GoodwillPolicy.standard();

    protected abstract Summons summons();

    protected abstract Transactions transactions();

    /** A new account the store knows. */
    protected abstract AccountId account();

    protected abstract CourseId course();

    @Test
    void every_state_reads_as_it_was_stored() {
        var helper = account();
        var pending = asked(account(), course(), NOON);
        assertThat(stored(pending)).isEqualTo(pending);
        var responded = recorded(pending.respond(helper, true, true, NOON.plusSeconds(60), POLICY));
        assertThat(stored(responded)).isEqualTo(responded);
        var completed = recorded(responded.complete(responded.student(), 15, NOON.plusSeconds(900), POLICY));
        assertThat(stored(completed)).isEqualTo(completed);
        var expired = recorded(asked(account(), course(), NOON).expire(NOON.plus(Duration.ofHours(1)), POLICY));
        assertThat(stored(expired)).isEqualTo(expired);
        var waiting = asked(account(), course(), NOON);
        var cancelled = recorded(waiting.cancel(waiting.student(), NOON.plusSeconds(5)));
        assertThat(stored(cancelled)).isEqualTo(cancelled);
    }

    @Test
    void a_student_waits_once_in_a_course() {
        var student = account();
        var course = course();
        var waiting = asked(student, course, NOON);
        assertThat(summons().findWaiting(student, course)).contains(waiting);
        assertThat(summons().findWaiting(student, course())).isEmpty();
        assertThatThrownBy(() -> asked(student, course, NOON)).isInstanceOf(Stale.class);
        recorded(waiting.cancel(student, NOON));
        assertThat(summons().findWaiting(student, course)).isEmpty();
        assertThat(asked(student, course, NOON).version()).isEqualTo(1);
    }

    @Test
    void what_was_changed_meanwhile_is_not_written_over() {
        var waiting = asked(account(), course(), NOON);
        recorded(waiting.respond(account(), true, true, NOON, POLICY));
        assertThatThrownBy(() -> recorded(waiting.respond(account(), true, true, NOON, POLICY)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> stored(new SummonId(UUID.randomUUID()))).isInstanceOf(Missing.class);
    }

    @Test
    void those_who_waited_longest_come_first() {
        var last = asked(account(), course(), NOON.plusSeconds(20));
        var first = asked(account(), course(), NOON.plusSeconds(1));
        var answered = asked(account(), course(), NOON);
        recorded(answered.respond(account(), true, true, NOON, POLICY));
        asked(account(), course(), NOON.plusSeconds(21));
        assertThat(summons().waitingSince(NOON.plusSeconds(20), 100))
                .containsSubsequence(first.id(), last.id())
                .doesNotContain(answered.id());
        assertThat(summons().waitingSince(NOON.plusSeconds(20), 1)).hasSize(1);
    }

    private Summon asked(AccountId student, CourseId course, Instant at) {
        return recorded(Summon.ask(new SummonId(UUID.randomUUID()), student, course, null, true, at));
    }

    private Summon recorded(Outcome<Change<Summon>, GoodwillRefusal> step) {
        return transactions()
                .inTransaction(() -> step.map(change -> summons().record(change)))
                .orThrow(refusal -> new IllegalStateException(refusal.toString()));
    }

    private Summon stored(Summon summon) {
        return stored(summon.id());
    }

    private Summon stored(SummonId id) {
        return transactions().inTransaction(() -> summons().getForUpdate(id));
    }
}
