package dev.tutorium.application.insight.view;

import dev.tutorium.application.insight.view.Dashboards.Figures;
import dev.tutorium.application.insight.view.Dashboards.Visits;
import dev.tutorium.domain.kernel.Money;
import java.time.ZoneId;
import java.util.List;

/**
 * How the practice goes.
 *
 * @param zone    by which weeks and months are told
 * @param revenue of this month
 * @param visits  of the last 30 days
 */
public record DashboardSummary(ZoneId zone, Figures figures, List<Money> revenue, Visits visits) {

    public DashboardSummary {
        revenue = List.copyOf(revenue);
    }
}
