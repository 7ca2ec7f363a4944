package dev.tutorium.rest.workspace.payment;

import dev.tutorium.application.payment.view.DiscountStats;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of a discount code: {@code given} is what was taken off, in each currency. */
@Serdeable
record DiscountStatsBody(UUID id, int redemptions, int students, List<AmountBody> given, List<OfferingBody> offerings) {

    @Serdeable
    record OfferingBody(UUID offeringId, @Nullable String title, int redemptions, AmountBody given) {

        static OfferingBody of(DiscountStats.OfOffering offering) {
            return new OfferingBody(
                    offering.offering(), offering.title(), offering.redemptions(), AmountBody.of(offering.given()));
        }
    }

    static DiscountStatsBody of(UUID id, DiscountStats stats) {
        return new DiscountStatsBody(
                id,
                stats.redemptions(),
                stats.students(),
                stats.given().stream().map(AmountBody::of).toList(),
                stats.offerings().stream().map(OfferingBody::of).toList());
    }
}
