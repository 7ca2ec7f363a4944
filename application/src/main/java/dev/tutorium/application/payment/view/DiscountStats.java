package dev.tutorium.application.payment.view;

import dev.tutorium.domain.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a discount code, by the redemptions that stand.
 *
 * @param students how many different ones
 * @param given    what was taken off in all, in each currency
 */
public record DiscountStats(int redemptions, int students, List<Money> given, List<OfOffering> offerings) {

    /** Of one service or course in one currency; its title is null where it is gone. */
    public record OfOffering(UUID offering, @Nullable String title, int redemptions, Money given) {}
}
