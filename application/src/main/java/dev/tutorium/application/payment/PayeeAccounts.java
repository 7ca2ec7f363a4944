package dev.tutorium.application.payment;

import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.payment.port.PayoutAccounts;
import dev.tutorium.application.payment.port.PayoutAccounts.PayoutAccount;
import dev.tutorium.application.payment.port.PayoutOnboarding.Readiness;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.Optional;

/** Payees' accounts at the configured provider, as far as it has told of them. What changes is changed in the caller's transaction. */
public final class PayeeAccounts {

    private final PayoutAccounts accounts;
    private final CardPayments payments;
    private final Ledger ledger;

    public PayeeAccounts(PayoutAccounts accounts, CardPayments payments, Ledger ledger) {
        this.accounts = accounts;
        this.payments = payments;
        this.ledger = ledger;
    }

    Optional<PayoutAccount> find(AccountId payee) {
        return accounts.account(payments.provider(), payee);
    }

    boolean isReady(AccountId payee) {
        return find(payee).map(account -> account.readiness().isReady()).orElse(false);
    }

    void opened(AccountId payee, String reference) {
        accounts.keep(payments.provider(), payee, reference);
    }

    /** Whoever can be paid now is, by the next proposal. What is known to be older is no news, and nor is another's account. */
    void told(String reference, Readiness readiness, Instant at) {
        accounts.told(payments.provider(), reference, readiness, at)
                .filter(_ -> readiness.isReady())
                .ifPresent(ledger::lookAgain);
    }
}
