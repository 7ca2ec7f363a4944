package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a capability that sells something asks to be charged.
 *
 * @param price         before the discount; the charge must come to more than zero
 * @param discount      null for none
 * @param deliverables  what earns the shares, in order: the seat of a service, the modules of a course
 * @param description   what the payer reads at the checkout
 * @param manualCapture only authorise, because someone must still agree to what is bought
 */
public record ChargeOrder(
        ChargeId id,
        AccountId payer,
        ChargePurpose purpose,
        String description,
        Money price,
        @Nullable Discount discount,
        SplitRule rule,
        List<UUID> deliverables,
        boolean manualCapture,
        ReturnPages pages) {

    public ChargeOrder {
        deliverables = List.copyOf(deliverables);
        if (deliverables.isEmpty()) {
            throw new IllegalArgumentException("a charge for nothing");
        }
    }
}
