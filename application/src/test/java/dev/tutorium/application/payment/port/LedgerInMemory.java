package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Index;
import dev.tutorium.application.kernel.Locks;
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
import java.util.UUID;
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
    private final Index<UUID, Of, Sum> available;
    private final Rows<Of, Of> changes;
    private final Memory memory;

    public LedgerInMemory(PayoutsInMemory payouts) {
        this(new Memory(), payouts);
    }

    public LedgerInMemory(Memory memory, PayoutsInMemory payouts) {
        this.payouts = payouts;
        entries = memory.rows();
        sums = memory.rows();
        ofCharges = memory.rows();
        available = sums.index(sum -> sum.account().kind() == Kind.PAYABLE_AVAILABLE
                ? Stream.of(Objects.requireNonNull(sum.account().owner()).value())
                : Stream.empty());
        changes = memory.rows();
        this.memory = memory;
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
            if (line.account().kind() == Kind.PAYABLE_AVAILABLE) {
                change(new Of(line.account(), line.amount().currency()));
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
    public Money balanceAlone(LedgerAccount account, Currency currency) {
        memory.lock(Locks.Kind.BALANCE, account);
        return balance(account, currency);
    }

    @Override
    public List<Payable> takePayable(int limit) {
        var taken = changes.stream().limit(limit).toList();
        taken.forEach(changes::remove);
        return taken.stream()
                .map(of ->
                        new Payable(Objects.requireNonNull(of.account().owner()), balance(of.account(), of.currency())))
                .filter(each -> each.available().isPositive())
                .filter(each -> !payouts.hasOpen(
                        Payout.Source.EARNINGS, each.payee(), each.available().currency()))
                .toList();
    }

    @Override
    public void lookAgain(AccountId payee) {
        available
                .at(payee.value())
                .map(sum -> new Of(sum.account(), sum.debits().currency()))
                .toList()
                .forEach(this::change);
    }

    private void change(Of of) {
        changes.put(of, of);
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
