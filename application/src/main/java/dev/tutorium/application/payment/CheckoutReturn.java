package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.payment.view.Wallets;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import dev.tutorium.domain.payment.PaymentRefusal;

/** Payers come back to a checkout that they left, or whose opening was not answered. */
public final class CheckoutReturn {

    private final Charges charges;
    private final Checkouts checkouts;
    private final Wallets wallets;
    private final Ledger ledger;
    private final Transactions transactions;

    public CheckoutReturn(
            Charges charges, Checkouts checkouts, Wallets wallets, Ledger ledger, Transactions transactions) {
        this.charges = charges;
        this.checkouts = checkouts;
        this.wallets = wallets;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    /**
     * How a charge can be paid.
     *
     * @param wallet what its payer has in the charge's currency
     */
    public record Offer(ChargeId charge, Money amount, String url, Money wallet) {

        /** Whether the wallet can pay it whole. */
        public boolean walletCovers() {
            return wallet.compareTo(amount) >= 0;
        }
    }

    /** Of the payer's own seat. */
    public Outcome<Offer, PaymentRefusal> ofSession(Actor.Member payer, SessionId session) {
        var payment = wallets.ofSession(session, payer.id()).orElseThrow(() -> new Missing("charge"));
        return open(payer, charges.get(new ChargeId(payment.charge())));
    }

    /** Of the payer's own place. */
    public Outcome<Offer, PaymentRefusal> ofEnrollment(Actor.Member payer, EnrollmentId enrollment) {
        var charge = transactions
                .inTransaction(() -> charges.findLatestForUpdate(ChargePurpose.enrollment(enrollment)))
                .orElseThrow(() -> new Missing("charge"));
        return open(payer, charge);
    }

    private Outcome<Offer, PaymentRefusal> open(Actor.Member payer, Charge charge) {
        if (!(Checkouts.requireOwn(payer, charge) instanceof Charge.Open)) {
            return Outcome.refused(new PaymentRefusal.NotPayable(charge.state()));
        }
        var url = checkouts.open(charge.id()).url();
        if (url == null) {
            return Outcome.refused(new PaymentRefusal.ProviderUnavailable());
        }
        var amount = charge.terms().amount();
        var wallet = ledger.balance(LedgerAccount.of(Kind.WALLET, payer.id()), amount.currency());
        return Outcome.accepted(new Offer(charge.id(), amount, url, wallet));
    }
}
