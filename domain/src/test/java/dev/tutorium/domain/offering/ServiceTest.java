package dev.tutorium.domain.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PolicyId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.scheduling.SlotTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final PolicyId POLICY = new PolicyId(new UUID(3, 1));
    private static final PackageOffer FIVE = new PackageOffer(5, Money.of(90_00, "EUR"));
    private static final PackageOffer TEN = new PackageOffer(10, Money.of(160_00, "EUR"));
    private static final ScheduleId SCHEDULE = new ScheduleId(new UUID(4, 1));

    private final Service draft = Service.draft(
                    new ServiceId(new UUID(1, 1)), new AccountId(new UUID(2, 1)), "algebra", details(3_000), NOW)
            .state();

    /** The next state, {@code same} when nothing changes, {@code -} when it is refused. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            DRAFT,     PUBLISHED, -,      ARCHIVED
            PUBLISHED, same,      PAUSED, ARCHIVED
            PAUSED,    PUBLISHED, same,   ARCHIVED
            ARCHIVED,  -,         -,      same""")
    void every_state_answers_every_step(ServiceStatus status, String publish, String pause, String archive) {
        var service = in(status);
        check(service, service.publish(NOW), publish);
        check(service, service.pause(NOW), pause);
        check(service, service.archive(NOW), archive);
        assertThat(service.isOpen()).isEqualTo(status == ServiceStatus.PUBLISHED);
    }

    @Test
    void a_refused_step_says_why() {
        assertThat(draft.pause(NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.ServiceNotPublished(ServiceStatus.DRAFT)));
        assertThat(in(ServiceStatus.ARCHIVED).publish(NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.ServiceArchived()));
    }

    @Test
    void a_deleted_service_is_not_open_and_deleting_again_changes_nothing() {
        var deleted = in(ServiceStatus.PUBLISHED).delete(NOW);
        assertThat(deleted.state().isOpen()).isFalse();
        assertThat(deleted.events())
                .containsExactly(new OfferingEvent.ServiceDeleted(draft.id(), draft.teacher(), NOW));
        assertThat(deleted.state().delete(NOW.plusSeconds(1))).isEqualTo(Change.of(deleted.state()));
    }

    @Test
    void it_starts_as_a_draft_and_editing_changes_only_what_the_teacher_decides() {
        var created = Service.draft(draft.id(), draft.teacher(), "algebra", draft.details(), NOW);
        assertThat(created.state().status()).isEqualTo(ServiceStatus.DRAFT);
        assertThat(created.events())
                .containsExactly(new OfferingEvent.ServiceCreated(draft.id(), draft.teacher(), "Algebra", NOW));
        assertThat(created.events().getFirst().aggregateId())
                .isEqualTo(draft.id().value());
        var edited = in(ServiceStatus.PAUSED).edit("geometry", details(0), NOW);
        assertThat(edited.state())
                .isEqualTo(new Service(
                        draft.id(), draft.teacher(), "geometry", details(0), ServiceStatus.PAUSED, null, 3));
        assertThat(edited.events()).containsExactly(new OfferingEvent.ServiceEdited(draft.id(), draft.teacher(), NOW));
    }

    @Test
    void it_shows_what_its_teacher_decided() {
        assertThat(draft.title()).isEqualTo("Algebra");
        assertThat(draft.price()).isEqualTo(Money.of(3_000, "EUR"));
        assertThat(draft.approvalRequired()).isTrue();
        assertThat(draft.trial()).isFalse();
        assertThat(trial().trial()).isTrue();
        assertThat(trial().approvalRequired()).isFalse();
        assertThat(draft.policy()).isEqualTo(POLICY);
        assertThat(draft.schedule()).isEqualTo(SCHEDULE);
    }

    @Test
    void a_price_is_not_negative() {
        assertThat(details(0).price().isZero()).isTrue();
        assertThatThrownBy(() -> details(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void its_terms_count_and_join_as_the_service_itself() {
        assertThat(draft.terms().service()).isEqualTo(draft.id());
    }

    private static void check(Service before, Outcome<Change<Service>, OfferingRefusal> outcome, String expected) {
        switch (expected) {
            case "same" -> assertThat(outcome).isEqualTo(Outcome.accepted(Change.of(before)));
            case "-" -> assertThat(outcome.isAccepted()).isFalse();
            default -> {
                var change = outcome.orThrow(refusal -> new IllegalStateException("refused: " + refusal));
                var next = ServiceStatus.valueOf(expected);
                assertThat(change.state().status()).isEqualTo(next);
                assertThat(change.events())
                        .containsExactly(new OfferingEvent.ServiceStatusChanged(
                                before.id(), before.teacher(), before.status(), next, NOW));
            }
        }
    }

    @Test
    void a_service_is_sold_in_packages_the_smallest_first() {
        assertThat(draft.details().packages()).containsExactly(FIVE, TEN);
        assertThat(draft.packageOf(5)).contains(FIVE);
        assertThat(draft.packageOf(6)).isEmpty();
    }

    @Test
    void packages_differ_in_size_have_the_services_currency_and_are_none_of_a_trial() {
        assertThatThrownBy(() -> sold(false, FIVE, FIVE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sold(false, new PackageOffer(5, Money.of(1, "USD"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sold(true, FIVE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PackageOffer(0, FIVE.price())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PackageOffer(5, Money.of(0, "EUR"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static ServiceDetails sold(boolean trial, PackageOffer... offers) {
        var terms = SlotTerms.standard(Duration.ofMinutes(60));
        return new ServiceDetails("Algebra", "", Money.of(1, "EUR"), terms, false, trial, null, null, List.of(offers));
    }

    private Service in(ServiceStatus status) {
        return new Service(draft.id(), draft.teacher(), "algebra", draft.details(), status, null, 3);
    }

    private Service trial() {
        var details = new ServiceDetails(
                "Trial",
                "",
                Money.of(0, "EUR"),
                SlotTerms.standard(Duration.ofMinutes(30)),
                false,
                true,
                null,
                null,
                List.of());
        return Service.draft(draft.id(), draft.teacher(), "trial", details, NOW).state();
    }

    private static ServiceDetails details(long cents) {
        return new ServiceDetails(
                "Algebra",
                "",
                Money.of(cents, "EUR"),
                SlotTerms.standard(Duration.ofMinutes(60)),
                true,
                false,
                POLICY,
                SCHEDULE,
                List.of(TEN, FIVE));
    }
}
