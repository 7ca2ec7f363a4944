package dev.tutorium.application.insight;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.insight.view.DashboardSummary;
import dev.tutorium.application.insight.view.Dashboards;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** A teacher sees how the practice goes. */
public final class DashboardReading {

    private static final int VISIT_DAYS = 30;

    private final Accounts accounts;
    private final Dashboards dashboards;
    private final InstantSource clock;

    public DashboardReading(Accounts accounts, Dashboards dashboards, InstantSource clock) {
        this.accounts = accounts;
        this.dashboards = dashboards;
        this.clock = clock;
    }

    /** Weeks begin on Monday; weeks and months are those of the teacher's zone. */
    public DashboardSummary summary(Actor.Member teacher) {
        var now = clock.instant();
        var zone = accounts.get(teacher.id()).zone();
        var today = LocalDate.ofInstant(now, zone);
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var first = today.withDayOfMonth(1);
        var month = range(first, first.plusMonths(1), zone);
        return new DashboardSummary(
                zone,
                dashboards.figures(teacher.id(), range(monday, monday.plusWeeks(1), zone), month, now),
                dashboards.revenue(teacher.id(), month),
                dashboards.visits(
                        teacher.id(), LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(VISIT_DAYS)));
    }

    private static TimeRange range(LocalDate from, LocalDate to, ZoneId zone) {
        return new TimeRange(
                from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
    }
}
