package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import java.time.Instant;

/**
 * The use of a discount code for a charge.
 *
 * @param standing whether it counts: as long as its charge may be or was paid
 */
public record Redemption(String code, ChargeId charge, AccountId student, Money amount, Instant at, boolean standing) {

    /**
     * As it is after a step of its charge: released when the charge is given up, expires, fails or is voided, and standing again where
     * money comes for it all the same.
     */
    public Redemption follow(Charge now) {
        var stands = switch (now) {
            case Charge.Open _, Charge.Authorised _, Charge.Paid _ -> true;
            case Charge.Voided _, Charge.Expired _, Charge.Failed _ -> false;
        };
        return new Redemption(code, charge, student, amount, at, stands);
    }
}
