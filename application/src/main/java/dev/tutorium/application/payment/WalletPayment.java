package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import dev.tutorium.domain.payment.PaymentRefusal;
import dev.tutorium.domain.payment.Wallet;
import java.time.InstantSource;

/**
 * Pays a whole charge out of its payer's wallet. Its checkout is closed first, so that nobody can pay it by card as well; where the
 * payer was quicker there, the charge is paid by card and the wallet is left alone.
 */
public final class WalletPayment {

    private final Charges charges;
    private final Ledger ledger;
    private final Checkouts checkouts;
    private final CardPayments payments;
    private final ChargeSettlement settlement;
    private final Transactions transactions;
    private final InstantSource clock;

    public WalletPayment(
            Charges charges,
            Ledger ledger,
            Checkouts checkouts,
            CardPayments payments,
            ChargeSettlement settlement,
            Transactions transactions,
            InstantSource clock) {
        this.charges = charges;
        this.ledger = ledger;
        this.checkouts = checkouts;
        this.payments = payments;
        this.settlement = settlement;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The charge as it stands then; to anyone but its payer it does not exist. One that is paid already is no change. */
    public Outcome<Charge, PaymentRefusal> pay(Actor.Member payer, ChargeId id) {
        return switch (Checkouts.requireOwn(payer, charges.get(id))) {
            case Charge.Paid paid -> Outcome.accepted(paid);
            case Charge.Open(var terms, var _, var _)
            when checkouts.isRenewing(terms) -> Outcome.refused(new PaymentRefusal.RenewsByCard());
            case Charge.Open open -> {
                var balance =
                        ledger.balance(account(open), open.terms().amount().currency());
                yield wallet(open, balance)
                        .pay(open, clock.instant())
                        .then(_ -> close(id))
                        .then(_ -> transactions.inTransaction(() -> take(id)));
            }
            case Charge.Authorised _, Charge.Voided _, Charge.Expired _, Charge.Failed _ ->
                Outcome.refused(new PaymentRefusal.NotPayable(charges.get(id).state()));
        };
    }

    /** A checkout whose opening was not answered is opened first: it may be there, and be paid. */
    private Outcome<ChargeId, PaymentRefusal> close(ChargeId id) {
        checkouts.open(id);
        if (!(charges.get(id) instanceof Charge.Open open)) {
            return Outcome.accepted(id);
        }
        if (open.checkout() == null) {
            return Outcome.refused(new PaymentRefusal.ProviderUnavailable());
        }
        return switch (payments.expireCheckout(open.checkout().reference())) {
            case RemoteResult.Succeeded(CheckoutStatus.Open _) ->
                Outcome.refused(new PaymentRefusal.ProviderUnavailable());
            case RemoteResult.Succeeded(CheckoutStatus.Expired _) -> Outcome.accepted(id);
            case RemoteResult.Succeeded(var status) -> {
                transactions.inTransaction(() -> settlement.settle(id, status));
                yield Outcome.accepted(id);
            }
            case RemoteResult.Declined(var reason) -> Outcome.refused(new PaymentRefusal.ProviderDeclined(reason));
            case RemoteResult.Unknown<?> _ -> Outcome.refused(new PaymentRefusal.ProviderUnavailable());
        };
    }

    /** The news that its checkout is closed may have come before: it is paid all the same. */
    private Outcome<Charge, PaymentRefusal> take(ChargeId id) {
        var charge = charges.getForUpdate(id);
        var now = clock.instant();
        var balance =
                ledger.balanceAlone(account(charge), charge.terms().amount().currency());
        return wallet(charge, balance).pay(charge, now).map(change -> {
            if (!change.state().equals(charge)) {
                charges.record(change);
                ledger.post(JournalEntry.paidFromWallet((Charge.Paid) change.state()));
            }
            return change.state();
        });
    }

    private static Wallet wallet(Charge charge, Money balance) {
        return new Wallet(charge.terms().payer(), balance);
    }

    private static LedgerAccount account(Charge charge) {
        return LedgerAccount.of(Kind.WALLET, charge.terms().payer());
    }
}
