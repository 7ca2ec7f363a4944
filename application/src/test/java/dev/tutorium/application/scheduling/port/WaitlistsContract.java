package dev.tutorium.application.scheduling.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.RefusedInTest;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.TimeOffer;
import dev.tutorium.domain.scheduling.Waitlist;
import dev.tutorium.domain.scheduling.WaitlistEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link Waitlists} does. */
public abstract class WaitlistsContract {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final TimeRange TIME = TimeRange.of(NOW.plus(Duration.ofDays(2)), Duration.ofHours(1));

    protected abstract Waitlists waitlists();

    protected abstract <T> T inTransaction(Supplier<T> work);

    protected abstract AccountId newAccount();

    protected abstract ServiceId newService(AccountId teacher);

    private Waitlist join(ServiceId service, AccountId student, Instant at) {
        return change(service, list -> list.join(student, at).orThrow(RefusedInTest::new));
    }

    private interface Step {
        Change<Waitlist> of(Waitlist list);
    }

    private Waitlist change(ServiceId service, Step step) {
        return inTransaction(() -> waitlists().record(step.of(waitlists().getForUpdate(service))));
    }

    private static Change<Waitlist> with(Waitlist list, int index, WaitlistEntry entry) {
        var entries = new ArrayList<>(list.entries());
        entries.set(index, entry);
        return new Change<>(new Waitlist(list.service(), entries, list.version()), List.<DomainEvent>of());
    }

    private WaitlistEntry offered(ServiceId service, AccountId student, Instant until) {
        var blocked = TIME.widened(Duration.ofMinutes(5), Duration.ofMinutes(10));
        var offer = new TimeOffer(service, student, TIME, blocked, null, NOW, until);
        return new WaitlistEntry.Offered(student, NOW, Set.of(NOW.plusSeconds(3600)), offer);
    }

    @Test
    void a_waitlist_keeps_the_order_in_which_its_students_came_and_what_is_offered_to_them() {
        var service = newService(newAccount());
        var first = newAccount();
        var second = newAccount();
        assertThat(waitlists().get(service).entries()).isEmpty();
        join(service, first, NOW);
        join(service, second, NOW);
        var list = change(service, before -> with(before, 0, offered(service, first, NOW.plusSeconds(900))));
        assertThat(waitlists().get(service)).isEqualTo(list);
        assertThat(list.entries())
                .containsExactly(
                        offered(service, first, NOW.plusSeconds(900)),
                        new WaitlistEntry.Waiting(second, NOW, Set.of()));
        var left = change(service, before -> before.leave(first, NOW).orThrow(RefusedInTest::new));
        assertThat(left.position(second)).isEqualTo(1);
        assertThat(join(service, first, NOW).position(first)).isEqualTo(2);
    }

    @Test
    void what_a_teachers_waitlists_offer_is_found_until_it_lapses() {
        var teacher = newAccount();
        var service = newService(teacher);
        var student = newAccount();
        join(service, student, NOW);
        assertThat(waitlists().waitedFor(teacher)).containsExactly(service);
        var until = NOW.plusSeconds(900);
        change(service, before -> with(before, 0, offered(service, student, until)));
        assertThat(waitlists().waitedFor(teacher)).isEmpty();
        assertThat(waitlists().offers(teacher, until.minusSeconds(1)))
                .extracting(TimeOffer::student)
                .containsExactly(student);
        assertThat(waitlists().offers(teacher, until)).isEmpty();
        assertThat(waitlists().offers(newAccount(), NOW)).isEmpty();
        assertThat(waitlists().lapsed(until.minusSeconds(1), 1000)).doesNotContain(service);
        assertThat(waitlists().lapsed(until, 1000)).contains(service);
    }

    @Test
    void the_service_comes_first_for_which_someone_waits_longest() {
        var teacher = newAccount();
        var late = newService(teacher);
        var early = newService(teacher);
        join(early, newAccount(), NOW);
        join(late, newAccount(), NOW.plusSeconds(1));
        join(early, newAccount(), NOW.plusSeconds(2));
        assertThat(waitlists().waitedFor(teacher)).containsExactly(early, late);
    }

    @Test
    void a_waitlist_that_moved_on_is_stale_and_one_of_no_service_missing() {
        var service = newService(newAccount());
        var seen = join(service, newAccount(), NOW);
        join(service, newAccount(), NOW);
        assertThatThrownBy(() -> inTransaction(() -> waitlists().record(Change.of(seen))))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> inTransaction(() -> waitlists().getForUpdate(new ServiceId(UUID.randomUUID()))))
                .isInstanceOf(Missing.class);
    }
}
