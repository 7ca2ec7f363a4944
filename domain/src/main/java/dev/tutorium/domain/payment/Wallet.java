package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;

/**
 * A student's credit with the platform in one currency, as the ledger tells it. It grows by compensations and by refunds of what was paid
 * with it; it pays for a whole charge or is withdrawn, never beyond its balance.
 */
public record Wallet(AccountId owner, Money balance) {

    /** The reference of a payment by wallet, where a provider's would be. */
    static final String PAYMENT = "wallet";

    /**
     * Pays a charge that waits for its payer, or whose checkout is over, as late money would; one that is paid already is no change.
     */
    public Outcome<Change<Charge>, PaymentRefusal> pay(Charge charge, Instant now) {
        return switch (charge) {
            case Charge.Open _, Charge.Expired _ ->
                covering(charge.terms().amount()).map(_ -> charge.paid(PAYMENT, now));
            case Charge.Paid _ -> Outcome.accepted(Change.of(charge));
            case Charge.Authorised _, Charge.Voided _, Charge.Failed _ ->
                Outcome.refused(new PaymentRefusal.NotPayable(charge.state()));
        };
    }

    /** The amount, if it can be taken. */
    Outcome<Money, PaymentRefusal> covering(Money amount) {
        if (!amount.currency().equals(balance.currency())) {
            return Outcome.refused(new PaymentRefusal.OtherCurrency(amount, balance.currency()));
        }
        return amount.compareTo(balance) > 0
                ? Outcome.refused(new PaymentRefusal.BalanceTooLow(amount, balance))
                : Outcome.accepted(amount);
    }
}
