package dev.tutorium.rest.workspace.insight;

import dev.tutorium.application.insight.view.DashboardSummary;
import dev.tutorium.domain.kernel.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a practice goes.
 *
 * @param timezone         by which weeks, from Monday, and months are told
 * @param revenueThisMonth less what was given back; one for each currency
 * @param pageVisits       in the last 30 days
 * @param widgetEvents     in the last 30 days
 */
@Serdeable
record SummaryBody(
        String timezone,
        long sessionsThisWeek,
        long sessionsThisMonth,
        long sessionsHeldThisMonth,
        List<AmountBody> revenueThisMonth,
        long activeStudents,
        long students,
        long openRequests,
        long unpaidSeats,
        long pendingTrials,
        long waitlisted,
        long unreadNotifications,
        long pageVisits,
        long widgetEvents,
        @Nullable Instant nextSessionUtc) {

    @Serdeable
    record AmountBody(long amount, String currency) {

        static AmountBody of(Money money) {
            return new AmountBody(money.minor(), money.currency().getCurrencyCode());
        }
    }

    static SummaryBody of(DashboardSummary summary) {
        var figures = summary.figures();
        return new SummaryBody(
                summary.zone().getId(),
                figures.sessionsThisWeek(),
                figures.sessionsThisMonth(),
                figures.sessionsHeldThisMonth(),
                summary.revenue().stream().map(AmountBody::of).toList(),
                figures.activeStudents(),
                figures.students(),
                figures.openRequests(),
                figures.unpaidSeats(),
                figures.pendingTrials(),
                figures.waiting(),
                figures.unreadNotifications(),
                summary.visits().page(),
                summary.visits().widget(),
                figures.nextSession());
    }
}
