package dev.tutorium.domain.offering;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PolicyId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.scheduling.SlotTerms;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher decides about a service and may edit at any time; sessions already booked keep what they were booked with.
 *
 * @param price            per student and session; zero is free
 * @param approvalRequired whether each booking waits for the teacher
 * @param trial            a first meeting, once per student
 * @param policy           the cancellation policy; null for the platform's default
 * @param schedule         the weekly schedule it is offered in; null for the teacher's default
 */
public record ServiceDetails(
        String title,
        String description,
        Money price,
        SlotTerms terms,
        boolean approvalRequired,
        boolean trial,
        @Nullable PolicyId policy,
        @Nullable ScheduleId schedule) {

    public ServiceDetails {
        if (price.isNegative()) {
            throw new IllegalArgumentException("a price is not negative: " + price);
        }
    }
}
