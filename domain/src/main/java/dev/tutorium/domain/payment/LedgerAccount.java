package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** An account of the platform's books; some kinds have one for each person. */
public record LedgerAccount(Kind kind, @Nullable AccountId owner) {

    /** Debit balances are what the platform has or has spent, credit balances what it owes or has earned. */
    public enum Kind {
        /** Money at the payment provider. */
        PROCESSOR_CLEARING(false, true),
        PLATFORM_REVENUE(false, false),
        PROCESSOR_FEES(false, true),
        DISCOUNTS(false, true),
        /** Earned when delivered and held: not yet to be paid out. */
        PAYABLE_PENDING(true, false),
        PAYABLE_AVAILABLE(true, false),
        /** Approved for payout and on its way. */
        PAYOUT_IN_TRANSIT(true, false),
        /** What the provider keeps back while disputes are open. */
        WITHHELD(false, true),
        /** What is owed for disputed payments, if the disputes are won. */
        HELD_FOR_DISPUTE(true, false),
        /** A student's credit with the platform. */
        WALLET(true, false);

        private final boolean personal;
        private final boolean debit;

        Kind(boolean personal, boolean debit) {
            this.personal = personal;
            this.debit = debit;
        }

        public boolean isPersonal() {
            return personal;
        }

        /** Whether its balance is told as debits less credits, rather than credits less debits. */
        public boolean isDebit() {
            return debit;
        }
    }

    public LedgerAccount {
        if (kind.isPersonal() != (owner != null)) {
            throw new IllegalArgumentException("whose " + kind + "?");
        }
    }

    public static LedgerAccount of(Kind kind) {
        return new LedgerAccount(kind, null);
    }

    public static LedgerAccount of(Kind kind, AccountId owner) {
        return new LedgerAccount(kind, owner);
    }
}
