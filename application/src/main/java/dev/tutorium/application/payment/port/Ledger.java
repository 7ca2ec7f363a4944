package dev.tutorium.application.payment.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.LedgerAccount;
import java.util.Currency;
import java.util.List;

/** The platform's double-entry books. Entries are only ever added; a balance is the sum of its lines. */
public interface Ledger {

    /** Adds an entry, in the transaction that runs; false, and nothing done, when one with its key is there already. */
    boolean post(JournalEntry entry);

    /** The balance as its kind tells it: what is had or spent for debit kinds, what is owed or earned for credit kinds. */
    Money balance(LedgerAccount account, Currency currency);

    /** As {@link #balance}, and whoever else asks so waits until the transaction ends: what is taken from it is there. */
    Money balanceAlone(LedgerAccount account, Currency currency);

    /**
     * What is available to the payees for whom it has changed: more than zero, and no payout of it is open. Looks at {@code limit}
     * changes, the oldest first, and forgets them in the transaction that runs.
     */
    List<Payable> takePayable(int limit);

    /** Has {@link #takePayable} tell of a payee again, in the transaction that runs: what they wait for may have come. */
    void lookAgain(AccountId payee);

    record Payable(AccountId payee, Money available) {}
}
