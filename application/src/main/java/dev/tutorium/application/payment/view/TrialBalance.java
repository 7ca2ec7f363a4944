package dev.tutorium.application.payment.view;

import dev.tutorium.domain.payment.LedgerAccount;
import java.util.List;

/**
 * The books at a glance: what all accounts of each kind come to, in each currency. The debits less the credits of a currency are
 * zero, always.
 *
 * @param unbalanced how many entries do not add to zero; zero, always
 */
public record TrialBalance(List<Row> rows, long entries, long unbalanced) {

    /** One kind of account in one currency, debits and credits each as a sum of lines. */
    public record Row(LedgerAccount.Kind kind, String currency, long debits, long credits) {

        /** As the kind tells it. */
        public long balance() {
            return kind.isDebit() ? debits - credits : credits - debits;
        }
    }

    public TrialBalance {
        rows = List.copyOf(rows);
    }
}
