package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.port.Deliveries;
import dev.tutorium.application.messaging.port.ParkedDeliveries;
import dev.tutorium.application.messaging.view.ParkedDeliveryList;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.messaging.jobs.JobRunner;
import dev.tutorium.messaging.outbox.DeliveryPolicy;
import dev.tutorium.messaging.outbox.Dispatcher;
import dev.tutorium.persistence.kernel.DatabaseTest;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dispatcher and the job runner over the real outbox, as several nodes would run them. */
class DeliveryTest extends DatabaseTest {

    private static final DeliveryPolicy POLICY = new DeliveryPolicy(
            8, Duration.ofSeconds(30), Duration.ofMillis(50), 3, Duration.ofMillis(20), Duration.ofMillis(50));

    record Counted(UUID aggregateId, int number, Instant at) implements DomainEvent {}

    /** Keeps the numbers it was given, by aggregate; fails as long as it is told to. */
    @Singleton
    @Requires(property = "test.delivery")
    static final class Recorder implements Reaction<Counted> {
        final Map<UUID, Queue<Integer>> seen = new ConcurrentHashMap<>();
        volatile int poison = -1;

        @Override
        public String name() {
            return "test.recorder";
        }

        @Override
        public Class<Counted> event() {
            return Counted.class;
        }

        @Override
        public void react(Counted event) {
            if (event.number() == poison) {
                throw new IllegalStateException("poison");
            }
            seen.computeIfAbsent(event.aggregateId(), _ -> new ConcurrentLinkedQueue<>())
                    .add(event.number());
        }
    }

    /** Always fails. */
    @Singleton
    @Requires(property = "test.delivery")
    static final class Broken implements Reaction<Counted> {
        @Override
        public String name() {
            return "test.broken";
        }

        @Override
        public Class<Counted> event() {
            return Counted.class;
        }

        @Override
        public void react(Counted event) {
            throw new IllegalStateException("broken");
        }
    }

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    Deliveries deliveries;

    @Inject
    ParkedDeliveries parkedDeliveries;

    @Inject
    ParkedDeliveryList list;

    @Inject
    Recorder recorder;

    @Inject
    List<Reaction<?>> reactions;

    @Inject
    Sql sql;

    @Inject
    Ids ids;

    @Inject
    DataSource dataSource;

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(super.getProperties());
        properties.put("test.delivery", "true");
        return properties;
    }

    @BeforeEach
    void empty() {
        sql.update("truncate outbox_delivery, outbox_event cascade");
        recorder.seen.clear();
        recorder.poison = -1;
    }

    @Test
    void two_nodes_deliver_every_event_once_and_in_order_for_each_aggregate() {
        var aggregates = List.of(ids.next(), ids.next(), ids.next(), ids.next());
        try (var one = node();
                var other = node()) {
            for (var number = 0; number < 50; number++) {
                for (var aggregate : aggregates) {
                    append(aggregate, number);
                }
            }
            until(() -> delivered() == 200);
            assertThat(one.delivered() + other.delivered()).isEqualTo(200);
        }
        assertThat(recorder.seen.values())
                .allSatisfy(numbers -> assertThat(numbers)
                        .containsExactlyElementsOf(
                                IntStream.range(0, 50).boxed().toList()));
    }

    @Test
    void a_commit_wakes_the_node_that_made_it_at_once() {
        var slow = new DeliveryPolicy(
                8, Duration.ofMinutes(1), Duration.ofMinutes(1), 3, Duration.ofMillis(20), Duration.ofMillis(50));
        try (var _ = started(slow)) {
            append(ids.next(), 1);
            until(() -> delivered() == 1);
            append(ids.next(), 2);
            until(() -> delivered() == 2);
        }
    }

    @Test
    void what_a_dead_node_had_claimed_is_delivered_by_another_when_the_lease_is_over() {
        append(ids.next(), 1);
        assertThat(deliveries.claim(10, Duration.ofMillis(500))).hasSize(2);
        try (var _ = node()) {
            until(() -> delivered() == 1);
        }
    }

    @Test
    void poison_is_parked_while_other_reactions_and_aggregates_go_on() {
        recorder.poison = 7;
        var poisoned = ids.next();
        var healthy = ids.next();
        try (var _ = node()) {
            append(poisoned, 6);
            append(poisoned, 7);
            append(poisoned, 8);
            append(healthy, 1);
            until(() -> deliveries.backlog().equals(new Deliveries.Backlog(0, 5)));
        }
        assertThat(recorder.seen.get(poisoned)).containsExactly(6, 8);
        assertThat(recorder.seen.get(healthy)).containsExactly(1);
        assertThat(sql.list("select distinct last_error from outbox_delivery", row -> row.getString(1)))
                .containsExactlyInAnyOrder(
                        "java.lang.IllegalStateException: poison", "java.lang.IllegalStateException: broken");
    }

    @Test
    void what_was_parked_is_delivered_once_more_when_someone_has_it_released() {
        recorder.poison = 7;
        var aggregate = ids.next();
        try (var _ = node()) {
            append(aggregate, 7);
            until(() -> deliveries.backlog().equals(new Deliveries.Backlog(0, 2)));
            var parked = list.all(PageRequest.first(10)).rows();
            assertThat(parked).singleElement().satisfies(each -> {
                assertThat(each.about()).isEqualTo(aggregate);
                assertThat(each.reactions()).containsExactly("test.broken", "test.recorder");
                assertThat(each.error()).startsWith("java.lang.IllegalStateException: ");
            });
            var event = parked.getFirst().event();
            recorder.poison = -1;

            assertThat(released(event)).containsExactly("test.broken", "test.recorder");
            assertThat(released(event)).isEmpty();
            until(() -> deliveries.backlog().equals(new Deliveries.Backlog(0, 1)));
            assertThat(recorder.seen.get(aggregate)).containsExactly(7);
            assertThat(released(ids.next())).isEmpty();
        }
    }

    @Test
    void a_job_runs_on_one_node_at_a_time_and_again_after_it_failed() {
        var running = new AtomicInteger();
        var together = new AtomicBoolean();
        var runs = new AtomicInteger();
        var job = new RecurringJob("test.job", Duration.ofMillis(10), () -> {
            if (running.incrementAndGet() > 1) {
                together.set(true);
            }
            pause(20);
            running.decrementAndGet();
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("the first run fails");
            }
        });
        var pool = DelegatingDataSource.unwrapDataSource(dataSource);
        try (var one = new JobRunner(pool, List.of(job));
                var other = new JobRunner(pool, List.of(job))) {
            one.start();
            other.start();
            until(() -> runs.get() >= 4);
        }
        assertThat(together).isFalse();
    }

    private List<String> released(UUID event) {
        return transactions.inTransaction(() -> parkedDeliveries.release(event));
    }

    private Dispatcher node() {
        return started(POLICY);
    }

    private Dispatcher started(DeliveryPolicy policy) {
        var dispatcher = new Dispatcher(deliveries, reactions, policy);
        dispatcher.start();
        return dispatcher;
    }

    private int delivered() {
        return recorder.seen.values().stream().mapToInt(Queue::size).sum();
    }

    private void append(UUID aggregate, int number) {
        transactions.inTransaction(() -> outbox.append(List.of(new Counted(aggregate, number, Instant.EPOCH))));
    }

    private static void until(BooleanSupplier reached) {
        var deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(deadline);
            pause(5);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
