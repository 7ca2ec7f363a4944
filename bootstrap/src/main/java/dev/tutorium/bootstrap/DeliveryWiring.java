package dev.tutorium.bootstrap;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.messaging.port.Deliveries;
import dev.tutorium.application.messaging.port.Departures;
import dev.tutorium.application.messaging.port.Outlet;
import dev.tutorium.messaging.jobs.JobRunner;
import dev.tutorium.messaging.outbox.DeliveryPolicy;
import dev.tutorium.messaging.outbox.Dispatcher;
import dev.tutorium.messaging.outbox.Relay;
import dev.tutorium.messaging.outbox.RelayPolicy;
import dev.tutorium.messaging.webhook.WebhookCourier;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;

/** Events to reactions and out, and recurring jobs: all begin once the server answers. */
@Factory
final class DeliveryWiring {

    private static final Duration EVENTS_KEPT = Duration.ofDays(90);
    private static final int FORGOTTEN_AT_ONCE = 5_000;

    @Singleton
    @Bean(preDestroy = "close")
    Dispatcher dispatcher(Deliveries deliveries, List<Reaction<?>> reactions, Overrides overrides) {
        var standard = DeliveryPolicy.standard();
        var policy = new DeliveryPolicy(
                overrides.number("tutorium.outbox.workers", standard.workers()),
                overrides.duration("tutorium.outbox.lease", standard.lease()),
                overrides.duration("tutorium.outbox.poll", standard.poll()),
                overrides.number("tutorium.outbox.attempts", standard.attempts()),
                overrides.duration("tutorium.outbox.pause", standard.pause()),
                overrides.duration("tutorium.outbox.longest-pause", standard.longest()));
        return new Dispatcher(deliveries, reactions, policy);
    }

    @Singleton
    @Bean(preDestroy = "close")
    Relay relay(Departures departures, List<Outlet> outlets, Overrides overrides) {
        var standard = RelayPolicy.standard();
        var policy = new RelayPolicy(
                overrides.number("tutorium.outbox.batch", standard.batch()),
                overrides.duration("tutorium.outbox.outlet-lease", standard.lease()),
                overrides.duration("tutorium.outbox.poll", standard.poll()),
                overrides.duration("tutorium.outbox.pause", standard.pause()),
                overrides.duration("tutorium.outbox.longest-outlet-pause", standard.longest()));
        return new Relay(departures, outlets, policy);
    }

    @Singleton
    @Bean(preDestroy = "close")
    JobRunner jobRunner(DataSource dataSource, List<RecurringJob> jobs) {
        return new JobRunner(DelegatingDataSource.unwrapDataSource(dataSource), jobs);
    }

    @Singleton
    RecurringJob forgetDeliveredEvents(Deliveries deliveries, InstantSource clock) {
        return new RecurringJob(
                "kernel.forget-delivered-events",
                Duration.ofMinutes(10),
                () -> deliveries.forget(clock.instant().minus(EVENTS_KEPT), FORGOTTEN_AT_ONCE));
    }

    /** Starts what works in the background, and its metrics: they need the database, which has metrics of its own. */
    @Singleton
    static final class Start {
        private final Dispatcher dispatcher;
        private final Relay relay;
        private final WebhookCourier courier;
        private final JobRunner jobRunner;
        private final Deliveries deliveries;
        private final Departures departures;
        private final MeterRegistry metrics;

        Start(
                Dispatcher dispatcher,
                Relay relay,
                WebhookCourier courier,
                JobRunner jobRunner,
                Deliveries deliveries,
                Departures departures,
                MeterRegistry metrics) {
            this.dispatcher = dispatcher;
            this.relay = relay;
            this.courier = courier;
            this.jobRunner = jobRunner;
            this.deliveries = deliveries;
            this.departures = departures;
            this.metrics = metrics;
        }

        @EventListener
        void on(ServerStartupEvent event) {
            dispatcher.start();
            relay.start();
            courier.start();
            jobRunner.start();
            measure();
        }

        private void measure() {
            Gauge.builder(
                            "tutorium.outbox.waiting",
                            deliveries,
                            d -> d.backlog().waiting())
                    .description("events not yet delivered to a reaction")
                    .register(metrics);
            Gauge.builder("tutorium.outbox.parked", deliveries, d -> d.backlog().parked())
                    .description("events given up on, for a person to look at")
                    .register(metrics);
            Gauge.builder("tutorium.outbox.departing", departures, Departures::waiting)
                    .description("events that wait to leave by an outlet")
                    .register(metrics);
            FunctionCounter.builder("tutorium.outbox.left", relay, Relay::left)
                    .description("events that left by an outlet")
                    .register(metrics);
            FunctionCounter.builder("tutorium.outbox.delivered", dispatcher, Dispatcher::delivered)
                    .register(metrics);
            FunctionCounter.builder("tutorium.outbox.failed", dispatcher, Dispatcher::failed)
                    .description("attempts that failed and are retried or parked")
                    .register(metrics);
        }
    }
}
