package dev.tutorium.application.booking.port;

import static dev.tutorium.application.booking.port.BookingFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.booking.CancellationPolicy;
import dev.tutorium.domain.booking.OwnedPolicy;
import dev.tutorium.domain.booking.Tier;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.PolicyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of teachers' cancellation policies does. */
public abstract class PoliciesContract {

    protected abstract BookingFixture world();

    protected abstract Policies policies();

    /** Stores a new service of the teacher that names the policy. */
    protected abstract void use(AccountId teacher, PolicyId policy);

    @Test
    void a_policy_reads_as_it_was_saved_with_the_next_version() {
        var owner = world().account();
        var saved = saved(owner, "Fair", NOW);
        assertThat(saved.version()).isEqualTo(1);
        assertThat(policies().find(saved.id())).contains(saved);
        var changed = policies().save(saved.with(policy(saved.id(), "Strict")));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(policies().getOwned(owner, saved.id())).isEqualTo(changed);
    }

    @Test
    void those_of_one_owner_are_told_oldest_first() {
        var owner = world().account();
        var second = saved(owner, "Second", NOW.plusSeconds(1));
        var first = saved(owner, "First", NOW);
        saved(world().account(), "Other", NOW);
        assertThat(policies().of(owner)).containsExactly(first, second);
    }

    @Test
    void anothers_policy_and_a_removed_one_are_missing() {
        var owner = world().account();
        var saved = saved(owner, "Fair", NOW);
        assertThatThrownBy(() -> policies().getOwned(world().account(), saved.id()))
                .isInstanceOf(Missing.class);
        policies().remove(saved, NOW);
        assertThat(policies().find(saved.id())).isEmpty();
        assertThat(policies().of(owner)).isEmpty();
        assertThatThrownBy(() -> policies().getOwned(owner, saved.id())).isInstanceOf(Missing.class);
    }

    @Test
    void a_change_of_an_outdated_policy_is_stale() {
        var saved = saved(world().account(), "Fair", NOW);
        policies().save(saved.with(policy(saved.id(), "Strict")));
        assertThatThrownBy(() -> policies().save(saved)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> policies().remove(saved, NOW)).isInstanceOf(Stale.class);
    }

    @Test
    void the_services_that_name_a_policy_are_counted() {
        var owner = world().account();
        var saved = saved(owner, "Fair", NOW);
        assertThat(policies().inUse(saved.id())).isZero();
        use(owner, saved.id());
        use(owner, saved.id());
        assertThat(policies().inUse(saved.id())).isEqualTo(2);
    }

    private OwnedPolicy saved(AccountId owner, String name, Instant at) {
        var id = new PolicyId(UUID.randomUUID());
        return policies().save(new OwnedPolicy(id, owner, name, policy(id, name), at, 0));
    }

    private static CancellationPolicy policy(PolicyId id, String name) {
        return new CancellationPolicy(
                id, name, List.of(Tier.of(Duration.ofHours(36), 100), Tier.of(Duration.ofMinutes(90), 25)));
    }
}
