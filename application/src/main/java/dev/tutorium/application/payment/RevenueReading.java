package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.payment.view.BalanceView;
import dev.tutorium.application.payment.view.Earnings;
import dev.tutorium.application.payment.view.Revenue;
import dev.tutorium.application.payment.view.RevenueMonth;
import java.time.InstantSource;
import java.util.List;

/** A teacher's figures. */
public final class RevenueReading {

    /** The most months that are told. */
    public static final int MOST_MONTHS = 36;

    private final Earnings earnings;
    private final Revenue revenue;
    private final InstantSource clock;

    public RevenueReading(Earnings earnings, Revenue revenue, InstantSource clock) {
        this.earnings = earnings;
        this.revenue = revenue;
        this.clock = clock;
    }

    /** What the teacher has now, by currency, and what the last months brought. */
    public record Figures(List<BalanceView> balances, List<RevenueMonth> months) {}

    public Figures figures(Actor.Member teacher, int months) {
        return new Figures(earnings.balances(teacher.id()), revenue.months(teacher.id(), clock.instant(), months));
    }
}
