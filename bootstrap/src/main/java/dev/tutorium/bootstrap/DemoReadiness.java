package dev.tutorium.bootstrap;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** The server is not ready while the demo school is filled, which moves the clock. */
@Singleton
@Readiness
@Requires(beans = DemoSchool.class)
final class DemoReadiness implements HealthIndicator {

    private final DemoSchool school;

    DemoReadiness(DemoSchool school) {
        this.school = school;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("demo", school.isOpen() ? HealthStatus.UP : HealthStatus.DOWN)
                .build());
    }
}
