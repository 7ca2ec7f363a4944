package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.PaymentPolicy.CommissionTier;
import dev.tutorium.rest.kernel.SnakeCase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The platform's commission by what a tutor has earned so far, in whichever currency it was earned. */
@SnakeCase
record CommissionTiersBody(List<TierBody> tiers) {

    /**
     * One tier.
     *
     * @param earnedFrom  from this on
     * @param earnedBelow to below this; null for the last, which has no end
     */
    @SnakeCase
    record TierBody(String earnedFrom, @Nullable String earnedBelow, String commissionPercent) {}

    static CommissionTiersBody of(PaymentPolicy policy) {
        var tiers = new ArrayList<TierBody>();
        var from = "0.00";
        for (CommissionTier tier : policy.marketplace()) {
            var below = tier.below() == null ? null : tier.below().toPlainString();
            tiers.add(new TierBody(
                    from, below, BigDecimal.valueOf(tier.basisPoints(), 2).toPlainString()));
            from = below == null ? from : below;
        }
        return new CommissionTiersBody(tiers);
    }
}
