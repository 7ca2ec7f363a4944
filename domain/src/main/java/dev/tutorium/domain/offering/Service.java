package dev.tutorium.domain.offering;

import static dev.tutorium.domain.offering.ServiceStatus.ARCHIVED;
import static dev.tutorium.domain.offering.ServiceStatus.DRAFT;
import static dev.tutorium.domain.offering.ServiceStatus.PAUSED;
import static dev.tutorium.domain.offering.ServiceStatus.PUBLISHED;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PolicyId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.scheduling.SlotTerms;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bookable lesson type of one teacher. It starts as a draft, is published to be listed and booked, may be paused and published
 * again, and ends archived. A deleted service is gone from every list; what was booked from it stays.
 *
 * @param slug      its name in the teacher's addresses, unique among the teacher's services that are not deleted
 * @param deletedAt null while it exists
 */
public record Service(
        ServiceId id,
        AccountId teacher,
        String slug,
        ServiceDetails details,
        ServiceStatus status,
        @Nullable Instant deletedAt,
        long version) {

    public static Change<Service> draft(
            ServiceId id, AccountId teacher, String slug, ServiceDetails details, Instant now) {
        var service = new Service(id, teacher, slug, details, DRAFT, null, 0);
        return Change.of(service, new OfferingEvent.ServiceCreated(id, teacher, details.title(), now));
    }

    public Change<Service> edit(String newSlug, ServiceDetails newDetails, Instant now) {
        return Change.of(
                new Service(id, teacher, newSlug, newDetails, status, deletedAt, version),
                new OfferingEvent.ServiceEdited(id, teacher, now));
    }

    /** Publishing, pausing and archiving again what already is so changes nothing. */
    public Outcome<Change<Service>, OfferingRefusal> publish(Instant now) {
        return moveTo(PUBLISHED, now);
    }

    /** Takes a published service out of booking for a while. */
    public Outcome<Change<Service>, OfferingRefusal> pause(Instant now) {
        return status == DRAFT ? Outcome.refused(new OfferingRefusal.ServiceNotPublished(status)) : moveTo(PAUSED, now);
    }

    public Outcome<Change<Service>, OfferingRefusal> archive(Instant now) {
        return moveTo(ARCHIVED, now);
    }

    public Change<Service> delete(Instant now) {
        return deletedAt != null
                ? Change.of(this)
                : Change.of(
                        new Service(id, teacher, slug, details, status, now, version),
                        new OfferingEvent.ServiceDeleted(id, teacher, now));
    }

    /** Whether it may be listed and booked. */
    public boolean isOpen() {
        return status == PUBLISHED && deletedAt == null;
    }

    public String title() {
        return details.title();
    }

    public Money price() {
        return details.price();
    }

    /** What it asks of the calendar, counted and joined as this service. */
    public SlotTerms terms() {
        return details.terms().withService(id);
    }

    public boolean approvalRequired() {
        return details.approvalRequired();
    }

    public boolean trial() {
        return details.trial();
    }

    /** The package of this size, if it is sold in one. */
    public Optional<PackageOffer> packageOf(int credits) {
        return details.packages().stream()
                .filter(offer -> offer.credits() == credits)
                .findFirst();
    }

    public @Nullable PolicyId policy() {
        return details.policy();
    }

    public @Nullable ScheduleId schedule() {
        return details.schedule();
    }

    private Outcome<Change<Service>, OfferingRefusal> moveTo(ServiceStatus next, Instant now) {
        if (status == next) {
            return Outcome.accepted(Change.of(this));
        }
        if (status == ARCHIVED) {
            return Outcome.refused(new OfferingRefusal.ServiceArchived());
        }
        return Outcome.accepted(Change.of(
                new Service(id, teacher, slug, details, next, deletedAt, version),
                new OfferingEvent.ServiceStatusChanged(id, teacher, status, next, now)));
    }
}
