package dev.tutorium.rest.workspace.insight;

import dev.tutorium.application.insight.DashboardReading;
import dev.tutorium.application.insight.SmartActions;
import dev.tutorium.application.kernel.Actor;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;

/** How a teacher's practice goes, and what there is to do. */
@Controller("/api/teacher/dashboard")
@Secured("TEACHER")
class DashboardController {

    private final DashboardReading dashboard;
    private final SmartActions actions;

    DashboardController(DashboardReading dashboard, SmartActions actions) {
        this.dashboard = dashboard;
        this.actions = actions;
    }

    @Get("/summary")
    SummaryBody summary(Actor.Member teacher) {
        return SummaryBody.of(dashboard.summary(teacher));
    }

    @Get("/smart-actions")
    SmartActionsBody smartActions(Actor.Member teacher) {
        return SmartActionsBody.of(actions.of(teacher));
    }
}
