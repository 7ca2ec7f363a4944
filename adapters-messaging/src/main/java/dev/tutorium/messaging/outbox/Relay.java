package dev.tutorium.messaging.outbox;

import dev.tutorium.application.messaging.port.Departures;
import dev.tutorium.application.messaging.port.Outlet;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One node's part in letting events out. Each outlet has a thread of its own and belongs to one node at a time, which hands it the
 * events that wait, a batch after the other; so they leave in order. An outlet that fails is handed the same batch again after a
 * pause, for as long as it takes: nothing is given up and nobody else waits. A node that dies leaves its lease to run out.
 */
public final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Departures departures;
    private final RelayPolicy policy;
    private final UUID node = UUID.randomUUID();
    private final List<Line> lines;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final LongAdder left = new LongAdder();

    public Relay(Departures departures, List<Outlet> outlets, RelayPolicy policy) {
        this.departures = departures;
        this.policy = policy;
        this.lines = outlets.stream().map(Line::new).toList();
    }

    public void start() {
        lines.forEach(Line::start);
    }

    /** Hands over no more, and gives a batch that is leaving now a moment to be out. */
    @Override
    public void close() {
        closing.countDown();
        lines.forEach(Line::stop);
    }

    /** Events that left since the start of this node, by all outlets. */
    public long left() {
        return left.sum();
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** What waits at one outlet. */
    private final class Line {
        private final Outlet outlet;
        private final Semaphore wakeUp = new Semaphore(0);
        private final Thread thread;
        private int failures;

        Line(Outlet outlet) {
            this.outlet = outlet;
            this.thread = Thread.ofVirtual().name("outlet-" + outlet.name()).unstarted(this::run);
        }

        void start() {
            departures.onCommit(wakeUp::release);
            thread.start();
        }

        void stop() {
            wakeUp.release();
            try {
                if (!thread.join(GRACE)) {
                    thread.interrupt();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private void run() {
            try {
                while (!isClosing()) {
                    advance();
                }
            } catch (InterruptedException _) {
                LOG.debug("the relay of {} stops in the middle", outlet.name());
            }
        }

        private void advance() throws InterruptedException {
            try {
                var next = departures.next(outlet.name(), node, policy.batch(), policy.lease());
                if (next.isEmpty()) {
                    sleep();
                    return;
                }
                outlet.take(next);
                departures.gone(outlet.name(), next);
                left.add(next.size());
                failures = 0;
            } catch (RuntimeException e) {
                failures++;
                var pause = policy.pauseAfter(failures);
                if (failures == 1) {
                    LOG.warn("events do not leave by {}, trying again", outlet.name(), e);
                } else {
                    LOG.warn("events still do not leave by {}, again in {}: {}", outlet.name(), pause, e.toString());
                }
                var _ = closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        private void sleep() throws InterruptedException {
            if (wakeUp.tryAcquire(policy.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUp.drainPermits();
            }
        }
    }
}
