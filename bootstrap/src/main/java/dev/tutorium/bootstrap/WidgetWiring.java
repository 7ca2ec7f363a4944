package dev.tutorium.bootstrap;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.application.widget.VisitCounting;
import dev.tutorium.application.widget.WidgetKeeping;
import dev.tutorium.application.widget.WidgetStyle;
import dev.tutorium.application.widget.port.VisitCounts;
import dev.tutorium.application.widget.port.WidgetConfigs;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Widgets on other sites. */
@Factory
final class WidgetWiring {

    @Singleton
    WidgetKeeping widgetKeeping(
            WidgetConfigs widgets, Services services, Ids ids, Transactions transactions, InstantSource clock) {
        return new WidgetKeeping(widgets, services, ids, transactions, clock);
    }

    @Singleton
    WidgetStyle widgetStyle(PeopleList people, WidgetConfigs widgets) {
        return new WidgetStyle(people, widgets);
    }

    @Singleton
    VisitCounting visitCounting(PeopleList people, VisitCounts counts, InstantSource clock) {
        return new VisitCounting(people, counts, clock);
    }

    @Singleton
    RecurringJob forgetVisits(VisitCounting counting) {
        return counting.forgetting();
    }
}
