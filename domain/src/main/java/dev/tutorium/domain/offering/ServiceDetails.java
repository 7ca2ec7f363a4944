package dev.tutorium.domain.offering;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PolicyId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.scheduling.SlotTerms;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher decides about a service and may edit at any time; sessions already booked keep what they were booked with.
 *
 * @param price            per student and session; zero is free
 * @param approvalRequired whether each booking waits for the teacher
 * @param trial            a first meeting, once per student
 * @param policy           the cancellation policy; null for the platform's default
 * @param schedule         the weekly schedule it is offered in; null for the teacher's default
 * @param packages         how it is sold ahead: one price for each size, the smallest first; a trial is not
 */
public record ServiceDetails(
        String title,
        String description,
        Money price,
        SlotTerms terms,
        boolean approvalRequired,
        boolean trial,
        @Nullable PolicyId policy,
        @Nullable ScheduleId schedule,
        List<PackageOffer> packages) {

    public ServiceDetails {
        packages = packages.stream()
                .sorted(Comparator.comparingInt(PackageOffer::credits))
                .toList();
        if (price.isNegative()) {
            throw new IllegalArgumentException("a price is not negative: " + price);
        }
        if (trial && !packages.isEmpty()) {
            throw new IllegalArgumentException("a trial is had once");
        }
        if (packages.stream().map(PackageOffer::credits).distinct().count() < packages.size()) {
            throw new IllegalArgumentException("two packages of a size: " + packages);
        }
        if (!packages.stream().allMatch(each -> each.price().currency().equals(price.currency()))) {
            throw new IllegalArgumentException("packages in another currency than " + price);
        }
    }
}
