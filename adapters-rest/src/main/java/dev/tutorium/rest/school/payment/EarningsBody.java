package dev.tutorium.rest.school.payment;

import dev.tutorium.application.payment.view.BalanceView;
import dev.tutorium.application.payment.view.EarningView;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What someone earns. The figures at the top are of the currency most was earned in, and {@code balances} has one row for each.
 *
 * @param totalEarnedCents of the shares the route asks for; balances are the person's own, whatever earned them
 */
@SnakeCase
record EarningsBody(
        long pendingBalanceCents,
        long availableBalanceCents,
        long totalEarnedCents,
        @Nullable String currency,
        List<BalanceBody> balances,
        List<TransactionBody> recentTransactions) {

    @SnakeCase
    record BalanceBody(
            String currency,
            long pendingCents,
            long availableCents,
            long inTransitCents,
            long paidOutCents,
            long earnedCents,
            long walletCents) {

        static BalanceBody of(BalanceView balance) {
            return new BalanceBody(
                    balance.pending().currency().getCurrencyCode(),
                    balance.pending().minor(),
                    balance.available().minor(),
                    balance.inTransit().minor(),
                    balance.paidOut().minor(),
                    balance.earned().minor(),
                    balance.wallet().minor());
        }
    }

    static EarningsBody of(List<BalanceView> balances, List<EarningView> recent) {
        return of(balances, balances.stream().map(BalanceView::earned).toList(), recent);
    }

    static EarningsBody of(List<BalanceView> balances, List<Money> earned, List<EarningView> recent) {
        var rows = balances.stream().map(BalanceBody::of).toList();
        var transactions = recent.stream().map(TransactionBody::of).toList();
        if (rows.isEmpty()) {
            return new EarningsBody(0, 0, 0, null, rows, transactions);
        }
        var first = rows.getFirst();
        var total = earned.stream()
                .filter(amount -> amount.currency().getCurrencyCode().equals(first.currency()))
                .mapToLong(Money::minor)
                .sum();
        return new EarningsBody(
                first.pendingCents(), first.availableCents(), total, first.currency(), rows, transactions);
    }
}
