package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.payment.port.Payouts;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import dev.tutorium.domain.payment.PaymentRefusal;
import dev.tutorium.domain.payment.Payout;
import dev.tutorium.domain.payment.Wallet;
import java.time.InstantSource;

/** Owners take money out of their wallets: a payout that they ask for, and an admin approves as any other. */
public final class WalletWithdrawal {

    private final Ledger ledger;
    private final Payouts payouts;
    private final PayeeAccounts payees;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;

    public WalletWithdrawal(
            Ledger ledger,
            Payouts payouts,
            PayeeAccounts payees,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        this.ledger = ledger;
        this.payouts = payouts;
        this.payees = payees;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** At most one is under way in a currency. Whether the wallet still has it is looked at again when it is approved. */
    public Outcome<Payout, PaymentRefusal> withdraw(Actor.Member owner, Money amount) {
        if (!amount.isPositive()) {
            throw new Malformed("amount", "must be more than zero");
        }
        var account = LedgerAccount.of(Kind.WALLET, owner.id());
        return transactions.inTransaction(() -> {
            var wallet = new Wallet(owner.id(), ledger.balance(account, amount.currency()));
            var ready = payees.isReady(owner.id());
            return Payout.withdraw(new PayoutId(ids.next()), wallet, amount, ready, clock.instant())
                    .then(change -> {
                        try {
                            payouts.record(change);
                        } catch (Stale _) {
                            return Outcome.refused(new PaymentRefusal.PayoutUnderWay());
                        }
                        return Outcome.accepted(change.state());
                    });
        });
    }
}
