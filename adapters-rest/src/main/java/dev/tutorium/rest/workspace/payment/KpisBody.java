package dev.tutorium.rest.workspace.payment;

import dev.tutorium.application.payment.RevenueReading.Figures;
import dev.tutorium.application.payment.view.BalanceView;
import dev.tutorium.application.payment.view.RevenueMonth;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A teacher's figures, by currency, in minor units. */
@Serdeable
record KpisBody(List<CurrencyBody> currencies) {

    /**
     * The figures of one currency.
     *
     * @param revenue  what students paid in the months told
     * @param refunds  what went back in them
     * @param pending  earned or to be earned, not yet to be paid out
     * @param paidOut  all that was ever paid out
     * @param earned   all that was ever earned, less refunds
     */
    @Serdeable
    record CurrencyBody(
            String currency,
            long payments,
            long revenue,
            long refunds,
            long pending,
            long available,
            long inTransit,
            long paidOut,
            long earned,
            List<MonthBody> months) {}

    /** The figures of one month; one in which nothing came or went is left out. */
    @Serdeable
    record MonthBody(String month, long payments, long revenue, long refunds, long share) {

        static MonthBody of(RevenueMonth month) {
            return new MonthBody(
                    month.month().toString(),
                    month.payments(),
                    month.revenue().minor(),
                    month.refunded().minor(),
                    month.share().minor());
        }
    }

    static KpisBody of(Figures figures) {
        return new KpisBody(figures.balances().stream()
                .map(balance -> of(balance, figures.months()))
                .toList());
    }

    private static CurrencyBody of(BalanceView balance, List<RevenueMonth> all) {
        var months = all.stream()
                .filter(month ->
                        month.revenue().currency().equals(balance.earned().currency()))
                .toList();
        return new CurrencyBody(
                balance.earned().currency().getCurrencyCode(),
                months.stream().mapToLong(RevenueMonth::payments).sum(),
                months.stream().mapToLong(month -> month.revenue().minor()).sum(),
                months.stream().mapToLong(month -> month.refunded().minor()).sum(),
                balance.pending().minor(),
                balance.available().minor(),
                balance.inTransit().minor(),
                balance.paidOut().minor(),
                balance.earned().minor(),
                months.stream().map(MonthBody::of).toList());
    }
}
