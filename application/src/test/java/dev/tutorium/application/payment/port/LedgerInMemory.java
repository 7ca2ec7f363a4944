package dev.tutorium.application.payment.port;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The books in memory. */
public final class LedgerInMemory implements Ledger {

    private final Map<String, JournalEntry> entries = new LinkedHashMap<>();
    private final PayoutsInMemory payouts;

    public LedgerInMemory(PayoutsInMemory payouts) {
        this.payouts = payouts;
    }

    @Override
    public boolean post(JournalEntry entry) {
        return entries.putIfAbsent(entry.key(), entry) == null;
    }

    @Override
    public Money balance(LedgerAccount account, Currency currency) {
        var debits = sum(lines().filter(line -> line.account().equals(account)), currency);
        return account.kind().isDebit() ? debits : debits.negated();
    }

    @Override
    public List<Payable> payable(int limit) {
        return lines().filter(line -> line.account().kind() == Kind.PAYABLE_AVAILABLE)
                .map(line -> new Payable(
                        Objects.requireNonNull(line.account().owner()),
                        Money.zero(line.amount().currency())))
                .distinct()
                .filter(each -> !payouts.hasOpen(each.payee(), each.available().currency()))
                .map(each -> new Payable(
                        each.payee(),
                        balance(
                                LedgerAccount.of(Kind.PAYABLE_AVAILABLE, each.payee()),
                                each.available().currency())))
                .filter(each -> each.available().isPositive())
                .limit(limit)
                .toList();
    }

    private Stream<JournalEntry.Line> lines() {
        return entries.values().stream().flatMap(entry -> entry.lines().stream());
    }

    private static Money sum(Stream<JournalEntry.Line> lines, Currency currency) {
        return lines.map(JournalEntry.Line::amount)
                .filter(amount -> amount.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
