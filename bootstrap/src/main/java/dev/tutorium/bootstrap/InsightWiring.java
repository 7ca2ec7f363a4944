package dev.tutorium.bootstrap;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.insight.DashboardReading;
import dev.tutorium.application.insight.SmartActions;
import dev.tutorium.application.insight.view.ActionFacts;
import dev.tutorium.application.insight.view.Dashboards;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.application.scheduling.port.Waitlists;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** What a teacher sees of the practice as a whole. */
@Factory
final class InsightWiring {

    @Singleton
    DashboardReading dashboard(Accounts accounts, Dashboards dashboards, InstantSource clock) {
        return new DashboardReading(accounts, dashboards, clock);
    }

    @Singleton
    SmartActions smartActions(
            List<ActionFacts> facts, Services services, Calendars calendars, Waitlists waitlists, InstantSource clock) {
        return new SmartActions(facts, services, calendars, waitlists, clock);
    }
}
