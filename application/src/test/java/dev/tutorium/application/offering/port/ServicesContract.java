package dev.tutorium.application.offering.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PolicyId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.OfferingRefusal;
import dev.tutorium.domain.offering.PackageOffer;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.offering.ServiceDetails;
import dev.tutorium.domain.scheduling.Buffers;
import dev.tutorium.domain.scheduling.Grid;
import dev.tutorium.domain.scheduling.GroupSize;
import dev.tutorium.domain.scheduling.LeadTime;
import dev.tutorium.domain.scheduling.Maxima;
import dev.tutorium.domain.scheduling.Packing;
import dev.tutorium.domain.scheduling.SlotTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of services does. */
public abstract class ServicesContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract Services services();

    protected abstract Transactions transactions();

    /** A new account that the store knows. */
    protected abstract AccountId account();

    @Test
    void every_status_reads_as_it_was_stored() {
        var draft = roundTrip(draft(account(), "algebra", plain()));
        var published = roundTrip(accepted(draft.publish(NOON)));
        var paused = roundTrip(accepted(published.pause(NOON)));
        roundTrip(accepted(paused.archive(NOON)));
    }

    @Test
    void every_detail_reads_as_it_was_stored() {
        var terms = new SlotTerms(
                null,
                Duration.ofMinutes(50),
                new Grid(Duration.ofMinutes(25), Packing.TIGHT),
                new Buffers(Duration.ofMinutes(5), Duration.ofMinutes(10)),
                new LeadTime(Duration.ofHours(7), Duration.ofDays(30)),
                new Maxima(3, null),
                new GroupSize(6, 2));
        var details = new ServiceDetails(
                "Algebra",
                "For everyone.",
                Money.of(2_500, "USD"),
                terms,
                true,
                false,
                new PolicyId(UUID.randomUUID()),
                new ScheduleId(UUID.randomUUID()),
                List.of(new PackageOffer(10, Money.of(20_000, "USD")), new PackageOffer(5, Money.of(11_000, "USD"))));
        var stored = roundTrip(draft(account(), "algebra", plain()));
        roundTrip(stored.edit("algebra-group", details, NOON));
    }

    @Test
    void a_deleted_service_is_gone_and_its_slug_free() {
        var teacher = account();
        var stored = recorded(draft(teacher, "algebra", plain()));
        recorded(stored.delete(NOON));
        assertThat(services().find(stored.id())).isEmpty();
        assertThat(services().of(teacher)).isEmpty();
        assertThat(services().slugs(teacher, "alg")).isEmpty();
        recorded(draft(teacher, "algebra", plain()));
    }

    @Test
    void a_slug_is_taken_once_per_teacher() {
        var teacher = account();
        recorded(draft(teacher, "algebra", plain()));
        assertThatThrownBy(() -> recorded(draft(teacher, "algebra", plain()))).isInstanceOf(Stale.class);
        recorded(draft(account(), "algebra", plain()));
        assertThat(services().slugs(teacher, "alg")).containsExactly("algebra");
    }

    @Test
    void a_change_of_an_old_version_is_stale() {
        var stored = recorded(draft(account(), "algebra", plain()));
        recorded(stored.edit("algebra", plain(), NOON));
        assertThatThrownBy(() -> recorded(stored.edit("algebra", plain(), NOON)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void another_teachers_service_is_missing() {
        var stored = recorded(draft(account(), "algebra", plain()));
        assertThat(services().getOwned(stored.teacher(), stored.id())).isEqualTo(stored);
        assertThatThrownBy(() -> services().getOwned(account(), stored.id())).isInstanceOf(Missing.class);
    }

    @Test
    void only_published_services_are_open() {
        var teacher = account();
        var draft = recorded(draft(teacher, "first", plain()));
        var open = recorded(accepted(recorded(draft(teacher, "second", plain())).publish(NOON)));
        assertThat(services().of(teacher)).containsExactlyInAnyOrder(draft, open);
        assertThat(services().openOf(teacher)).containsExactly(open);
        assertThat(services().findOpen(teacher, "second")).contains(open);
        assertThat(services().findOpen(teacher, "first")).isEmpty();
    }

    private Service roundTrip(Change<Service> change) {
        var stored = recorded(change);
        assertThat(services().get(stored.id())).isEqualTo(stored);
        assertThat(stored).usingRecursiveComparison().ignoringFields("version").isEqualTo(change.state());
        return stored;
    }

    private Service recorded(Change<Service> change) {
        return transactions().inTransaction(() -> services().record(change));
    }

    private static Change<Service> accepted(Outcome<Change<Service>, OfferingRefusal> outcome) {
        return outcome.orThrow(refusal -> new IllegalStateException("refused: " + refusal));
    }

    private static Change<Service> draft(AccountId teacher, String slug, ServiceDetails details) {
        return Service.draft(new ServiceId(UUID.randomUUID()), teacher, slug, details, NOON);
    }

    private static ServiceDetails plain() {
        var terms = SlotTerms.standard(Duration.ofMinutes(60));
        return new ServiceDetails("Algebra", "", Money.of(0, "EUR"), terms, false, true, null, null, List.of());
    }
}
