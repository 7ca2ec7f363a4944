package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Index;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import dev.tutorium.domain.payment.Payout;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The books in memory. Sums are kept as entries come, since nothing in the books ever changes. */
public final class LedgerInMemory implements Ledger {

    private record Sum(LedgerAccount account, Money debits) {}

    private record Of(LedgerAccount account, Currency currency) {}

    private final PayoutsInMemory payouts;
    private final Rows<String, JournalEntry> entries;
    private final Rows<Of, Sum> sums;
    private final Rows<Of, Sum> ofCharges;
    private final Index<Long, Of, Sum> payable;

    public LedgerInMemory(PayoutsInMemory payouts) {
        this(new Memory(), payouts);
    }

    public LedgerInMemory(Memory memory, PayoutsInMemory payouts) {
        this.payouts = payouts;
        entries = memory.rows();
        sums = memory.rows();
        ofCharges = memory.rows();
        payable = sums.index(sum ->
                sum.account().kind() == Kind.PAYABLE_AVAILABLE && sum.debits().isNegative()
                        ? Stream.of(sum.debits().minor())
                        : Stream.empty());
    }

    /** Tells every entry as it is posted. */
    public void watch(Consumer<JournalEntry> watcher) {
        entries.watch(watcher);
    }

    @Override
    public boolean post(JournalEntry entry) {
        if (entries.find(entry.key()).isPresent()) {
            return false;
        }
        entries.put(entry.key(), entry);
        for (var line : entry.lines()) {
            add(sums, line);
            if (isEarning(entry)) {
                add(ofCharges, line);
            }
        }
        return true;
    }

    @Override
    public Money balance(LedgerAccount account, Currency currency) {
        var debits = sum(sums, account, currency);
        return account.kind().isDebit() ? debits : debits.negated();
    }

    @Override
    public List<Payable> payable(int limit) {
        return payable.upTo(0L)
                .map(sum -> new Payable(
                        Objects.requireNonNull(sum.account().owner()),
                        sum.debits().negated()))
                .filter(each -> !payouts.hasOpen(
                        Payout.Source.EARNINGS, each.payee(), each.available().currency()))
                .limit(limit)
                .toList();
    }

    /** What someone was ever credited from payments, less refunds and lost disputes. */
    public Money earned(AccountId account, Currency currency) {
        return Stream.of(Kind.PAYABLE_PENDING, Kind.PAYABLE_AVAILABLE, Kind.HELD_FOR_DISPUTE)
                .map(kind -> sum(ofCharges, LedgerAccount.of(kind, account), currency))
                .reduce(Money.zero(currency), Money::plus)
                .negated();
    }

    private static boolean isEarning(JournalEntry entry) {
        return entry.what().equals("payment")
                || entry.what().equals("refund")
                || entry.what().startsWith("dispute ");
    }

    private static void add(Rows<Of, Sum> to, JournalEntry.Line line) {
        var currency = line.amount().currency();
        var after = sum(to, line.account(), currency).plus(line.amount());
        to.put(new Of(line.account(), currency), new Sum(line.account(), after));
    }

    private static Money sum(Rows<Of, Sum> of, LedgerAccount account, Currency currency) {
        return of.find(new Of(account, currency)).map(Sum::debits).orElse(Money.zero(currency));
    }
}
