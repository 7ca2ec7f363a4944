package dev.tutorium.domain.offering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.scheduling.SlotTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServiceTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private final Service draft = Service.draft(
                    new ServiceId(new UUID(1, 1)),
                    new AccountId(new UUID(2, 1)),
                    "algebra",
                    new ServiceDetails(
                            "Algebra",
                            "",
                            Money.of(3_000, "EUR"),
                            SlotTerms.standard(Duration.ofMinutes(60)),
                            false,
                            false,
                            null,
                            null),
                    NOW)
            .state();

    @Test
    void only_a_published_service_is_open() {
        assertThat(draft.isOpen()).isFalse();
        assertThat(published().isOpen()).isTrue();
        assertThat(state(published().pause(NOW)).isOpen()).isFalse();
    }

    @Test
    void a_deleted_service_is_not_open() {
        assertThat(published().delete(NOW).state().isOpen()).isFalse();
    }

    @Test
    void publishing_again_changes_nothing() {
        assertThat(published().publish(NOW)).isEqualTo(Outcome.accepted(Change.of(published())));
    }

    @Test
    void a_draft_cannot_be_paused() {
        assertThat(draft.pause(NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.ServiceNotPublished(ServiceStatus.DRAFT)));
    }

    @Test
    void an_archived_service_stays_closed() {
        var archived = state(published().archive(NOW));
        assertThat(archived.publish(NOW)).isEqualTo(Outcome.refused(new OfferingRefusal.ServiceArchived()));
        assertThat(archived.pause(NOW)).isEqualTo(Outcome.refused(new OfferingRefusal.ServiceArchived()));
    }

    @Test
    void its_terms_count_and_join_as_the_service_itself() {
        assertThat(draft.terms().service()).isEqualTo(draft.id());
    }

    private Service published() {
        return state(draft.publish(NOW));
    }

    private static Service state(Outcome<Change<Service>, OfferingRefusal> outcome) {
        return outcome.orThrow(refusal -> new IllegalStateException("refused: " + refusal))
                .state();
    }
}
