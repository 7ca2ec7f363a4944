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

    /** What is available to payees who have no open payout in that currency: more than zero, the most first. */
    List<Payable> payable(int limit);

    record Payable(AccountId payee, Money available) {}
}
