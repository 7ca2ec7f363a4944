package dev.tutorium.messaging.outbox;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.messaging.port.Deliveries;
import dev.tutorium.application.messaging.port.Delivery;
import dev.tutorium.application.messaging.port.Settlement;
import dev.tutorium.domain.kernel.DomainEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One node's part in delivering events. A single thread settles what the workers finished and claims as much as they have room
 * for, a fixed number of statements each time round; it sleeps when nothing is due, until a commit, a worker or the poll interval
 * wakes it. A node that dies leaves its leases to run out. Order for one aggregate and one reaction is kept by the claim.
 */
public final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Deliveries deliveries;
    private final Map<String, Reaction<?>> reactions;
    private final DeliveryPolicy policy;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Settlement> finished = new LinkedBlockingQueue<>();
    private final List<Settlement> unsettled = new ArrayList<>();
    private final Semaphore wakeUp = new Semaphore(0);
    private final Thread loop = new Thread(this::run, "outbox-dispatcher");
    private final LongAdder delivered = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private int busy;
    private volatile boolean closing;

    public Dispatcher(Deliveries deliveries, Collection<? extends Reaction<?>> reactions, DeliveryPolicy policy) {
        this.deliveries = deliveries;
        this.reactions = reactions.stream().collect(Collectors.toMap(Reaction::name, Function.identity()));
        this.policy = policy;
    }

    public void start() {
        deliveries.onCommit(this::wake);
        loop.setDaemon(true);
        loop.start();
    }

    /** Claims no more, and gives the reactions that run now a moment to finish. */
    @Override
    public void close() {
        closing = true;
        wake();
        try {
            loop.join(GRACE.plusSeconds(1));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
    }

    /** Deliveries made since the start of this node. */
    public long delivered() {
        return delivered.sum();
    }

    /** Failed attempts since the start of this node. */
    public long failed() {
        return failed.sum();
    }

    private void wake() {
        wakeUp.release();
    }

    private void run() {
        while (!closing) {
            try {
                settle();
                if (claim() == 0) {
                    sleep(policy.poll());
                }
            } catch (RuntimeException e) {
                LOG.warn("the outbox cannot be read or written, trying again", e);
                sleep(policy.poll());
            }
        }
        finish();
    }

    private int claim() {
        var room = policy.workers() - busy;
        if (room == 0) {
            return 0;
        }
        var claimed = deliveries.claim(room, policy.lease());
        busy += claimed.size();
        for (var delivery : claimed) {
            workers.execute(() -> {
                finished.add(deliver(delivery));
                wake();
            });
        }
        return claimed.size();
    }

    private void settle() {
        busy -= finished.drainTo(unsettled);
        if (!unsettled.isEmpty()) {
            deliveries.settle(unsettled);
            unsettled.clear();
        }
    }

    private void finish() {
        var deadline = System.nanoTime() + GRACE.toNanos();
        try {
            settle();
            while (busy > 0 && System.nanoTime() < deadline) {
                sleep(Duration.ofMillis(50));
                settle();
            }
        } catch (RuntimeException e) {
            LOG.warn("deliveries made while stopping could not be settled and will be made again", e);
        }
    }

    private void sleep(Duration longest) {
        try {
            if (wakeUp.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUp.drainPermits();
            }
        } catch (InterruptedException _) {
            closing = true;
        }
    }

    private Settlement deliver(Delivery delivery) {
        var reaction = reactions.get(delivery.reaction());
        try {
            if (reaction == null) {
                throw new IllegalStateException("this node has no such reaction");
            }
            if (delivery.attempt() > policy.attempts()) {
                throw new IllegalStateException("every attempt ended with the node");
            }
            react(reaction, deliveries.read(delivery));
            delivered.increment();
            return new Settlement.Done(delivery);
        } catch (Throwable e) {
            failed.increment();
            return failed(delivery, e);
        }
    }

    private Settlement failed(Delivery delivery, Throwable error) {
        if (delivery.attempt() >= policy.attempts()) {
            LOG.error(
                    "event {} parked: {} failed {} times",
                    delivery.event(),
                    delivery.reaction(),
                    delivery.attempt(),
                    error);
            return new Settlement.Parked(delivery, error.toString());
        }
        var pause = policy.pauseAfter(delivery.attempt());
        LOG.warn("event {}: {} failed, again in {}", delivery.event(), delivery.reaction(), pause, error);
        return new Settlement.Retry(delivery, pause, error.toString());
    }

    private static <E extends DomainEvent> void react(Reaction<E> reaction, DomainEvent event) {
        reaction.react(reaction.event().cast(event));
    }
}
