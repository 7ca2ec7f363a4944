package dev.tutorium.rest.school.payment;

import dev.tutorium.application.payment.view.TrialBalance;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.List;

/** What all accounts of each kind come to, and that debits and credits of each currency are the same. */
@SnakeCase
record TrialBalanceBody(
        boolean balanced, long entries, long unbalancedEntries, List<TotalBody> totals, List<AccountBody> accounts) {

    @SnakeCase
    record TotalBody(String currency, long debitCents, long creditCents) {}

    @SnakeCase
    record AccountBody(
            LedgerAccount.Kind kind, String currency, long debitCents, long creditCents, long balanceCents) {}

    static TrialBalanceBody of(TrialBalance trial) {
        var totals = trial.rows().stream()
                .map(TrialBalance.Row::currency)
                .distinct()
                .map(currency -> total(trial, currency))
                .toList();
        var balanced =
                trial.unbalanced() == 0 && totals.stream().allMatch(total -> total.debitCents() == total.creditCents());
        return new TrialBalanceBody(
                balanced,
                trial.entries(),
                trial.unbalanced(),
                totals,
                trial.rows().stream()
                        .map(row ->
                                new AccountBody(row.kind(), row.currency(), row.debits(), row.credits(), row.balance()))
                        .toList());
    }

    private static TotalBody total(TrialBalance trial, String currency) {
        var rows = trial.rows().stream()
                .filter(row -> row.currency().equals(currency))
                .toList();
        return new TotalBody(
                currency,
                rows.stream().mapToLong(TrialBalance.Row::debits).sum(),
                rows.stream().mapToLong(TrialBalance.Row::credits).sum());
    }
}
