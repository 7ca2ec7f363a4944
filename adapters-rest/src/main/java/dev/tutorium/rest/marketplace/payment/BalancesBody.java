package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.application.payment.view.BalanceView;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.List;

/** A member's balances, one row for each currency; empty before any money has moved. Amounts are decimal. */
@SnakeCase
record BalancesBody(List<BalanceBody> balances) {

    /** {@code wallet} is credit to pay with, the others are earnings. */
    @SnakeCase
    record BalanceBody(
            String currency,
            String wallet,
            String pending,
            String available,
            String inTransit,
            String paidOut,
            String earned) {

        static BalanceBody of(BalanceView balance) {
            return new BalanceBody(
                    balance.wallet().currency().getCurrencyCode(),
                    decimal(balance.wallet()),
                    decimal(balance.pending()),
                    decimal(balance.available()),
                    decimal(balance.inTransit()),
                    decimal(balance.paidOut()),
                    decimal(balance.earned()));
        }

        private static String decimal(Money money) {
            return money.major().toPlainString();
        }
    }

    static BalancesBody of(List<BalanceView> balances) {
        return new BalancesBody(balances.stream().map(BalanceBody::of).toList());
    }
}
