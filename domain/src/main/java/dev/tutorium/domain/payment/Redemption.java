package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.DiscountCodeId;
import dev.tutorium.domain.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The use of a discount code for something that was bought.
 *
 * @param charge   null where the code left nothing to pay
 * @param offering the service or course
 * @param amount   what was taken off
 * @param standing whether it counts: as long as its charge may be or was paid
 */
public record Redemption(
        DiscountCodeId code,
        ChargePurpose purpose,
        @Nullable ChargeId charge,
        AccountId student,
        UUID offering,
        Money amount,
        Instant at,
        boolean standing) {

    /**
     * As it is after a step of its charge: released when the charge is given up, expires, fails or is voided, and standing again where
     * money comes for it all the same.
     */
    public Redemption follow(Charge now) {
        return standing(
                switch (now) {
                    case Charge.Open _, Charge.Authorised _, Charge.Paid _ -> true;
                    case Charge.Voided _, Charge.Expired _, Charge.Failed _ -> false;
                });
    }

    /** What was had for nothing is not had after all. */
    public Redemption release() {
        return standing(false);
    }

    private Redemption standing(boolean stands) {
        return new Redemption(code, purpose, charge, student, offering, amount, at, stands);
    }
}
