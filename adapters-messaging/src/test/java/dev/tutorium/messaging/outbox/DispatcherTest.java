package dev.tutorium.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.messaging.port.Deliveries;
import dev.tutorium.application.messaging.port.Delivery;
import dev.tutorium.application.messaging.port.Settlement;
import dev.tutorium.domain.kernel.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private static final DeliveryPolicy POLICY = new DeliveryPolicy(
            2, Duration.ofMinutes(1), Duration.ofMillis(10), 3, Duration.ofSeconds(1), Duration.ofSeconds(3));

    private final OneQueue deliveries = new OneQueue();

    private record Happened(UUID aggregateId, Instant at) implements DomainEvent {}

    private record On(String name, Consumer<Happened> does) implements Reaction<Happened> {
        @Override
        public Class<Happened> event() {
            return Happened.class;
        }

        @Override
        public void react(Happened event) {
            does.accept(event);
        }
    }

    @Test
    void a_delivery_that_succeeds_is_done() throws InterruptedException {
        try (var _ = dispatcher(new On("fine", _ -> {}))) {
            deliveries.waiting.add(delivery("fine", 1));
            assertThat(deliveries.next()).isEqualTo(new Settlement.Done(delivery("fine", 1)));
        }
    }

    @Test
    void pauses_double_up_to_the_longest() {
        assertThat(POLICY.pauseAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(POLICY.pauseAfter(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(POLICY.pauseAfter(3)).isEqualTo(Duration.ofSeconds(3));
        assertThat(POLICY.pauseAfter(1000)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_failure_is_retried_after_a_pause_and_parked_at_the_last_attempt() throws InterruptedException {
        try (var _ = dispatcher(new On("broken", _ -> {
            throw new IllegalStateException("no");
        }))) {
            deliveries.waiting.add(delivery("broken", 2));
            assertThat(deliveries.next())
                    .isEqualTo(new Settlement.Retry(
                            delivery("broken", 2), Duration.ofSeconds(2), "java.lang.IllegalStateException: no"));
            deliveries.waiting.add(delivery("broken", 3));
            assertThat(deliveries.next()).isInstanceOf(Settlement.Parked.class);
        }
    }

    @Test
    void a_delivery_that_always_takes_the_node_down_is_parked_unseen() throws InterruptedException {
        try (var _ = dispatcher(new On("deadly", _ -> {
            throw new AssertionError("ran again");
        }))) {
            deliveries.waiting.add(delivery("deadly", 4));
            assertThat(deliveries.next())
                    .isInstanceOfSatisfying(
                            Settlement.Parked.class,
                            parked -> assertThat(parked.error()).contains("ended with the node"));
        }
    }

    @Test
    void a_slow_reaction_does_not_hold_up_the_others() throws InterruptedException {
        var release = new CountDownLatch(1);
        try (var _ = dispatcher(new On("slow", _ -> await(release)), new On("quick", _ -> {}))) {
            deliveries.waiting.add(delivery("slow", 1));
            for (var count = 0; count < 20; count++) {
                deliveries.waiting.add(delivery("quick", 1));
            }
            for (var count = 0; count < 20; count++) {
                assertThat(deliveries.next().delivery().reaction()).isEqualTo("quick");
            }
            release.countDown();
            assertThat(deliveries.next().delivery().reaction()).isEqualTo("slow");
        }
    }

    @Test
    void what_runs_while_the_server_stops_is_finished_and_settled() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var dispatcher = dispatcher(new On("last", _ -> {
            begun.countDown();
            await(new CountDownLatch(1), 200);
        }));
        deliveries.waiting.add(delivery("last", 1));
        begun.await();
        dispatcher.close();
        assertThat(deliveries.next()).isEqualTo(new Settlement.Done(delivery("last", 1)));
    }

    private Dispatcher dispatcher(Reaction<?>... reactions) {
        var dispatcher = new Dispatcher(deliveries, List.of(reactions), POLICY);
        dispatcher.start();
        return dispatcher;
    }

    private static Delivery delivery(String reaction, int attempt) {
        return new Delivery(1, reaction, attempt, "kernel.Happened", "{}");
    }

    private static void await(CountDownLatch latch) {
        await(latch, 10_000);
    }

    private static void await(CountDownLatch latch, long millis) {
        try {
            var _ = latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hands out what is put in, and keeps what is settled. */
    private static final class OneQueue implements Deliveries {
        final BlockingQueue<Delivery> waiting = new LinkedBlockingQueue<>();
        final BlockingQueue<Settlement> settled = new LinkedBlockingQueue<>();

        Settlement next() throws InterruptedException {
            var next = settled.poll(5, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            return next;
        }

        @Override
        public List<Delivery> claim(int limit, Duration lease) {
            var claimed = new ArrayList<Delivery>();
            waiting.drainTo(claimed, limit);
            return claimed;
        }

        @Override
        public void settle(List<Settlement> settlements) {
            settled.addAll(settlements);
        }

        @Override
        public int forget(Instant before, int limit) {
            return 0;
        }

        @Override
        public Backlog backlog() {
            return new Backlog(waiting.size(), 0);
        }

        @Override
        public DomainEvent read(Delivery delivery) {
            return new Happened(new UUID(0, 1), Instant.EPOCH);
        }

        @Override
        public void onCommit(Runnable wake) {}
    }
}
