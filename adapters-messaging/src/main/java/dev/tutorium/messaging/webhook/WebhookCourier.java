package dev.tutorium.messaging.webhook;

import dev.tutorium.application.messaging.WebhookSending;
import dev.tutorium.application.messaging.port.WebhookDeliveries.Claimed;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One node's part in sending webhooks. A single thread claims what there is room for; each call has a thread of its own. An endpoint
 * gets a few calls at once, a failing one a single call, and no more before they are over: one that is slow holds up nobody. A node
 * that dies leaves its leases to run out.
 */
@Singleton
public final class WebhookCourier {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookCourier.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final int EACH = 8;

    private final WebhookSending sending;
    private final int concurrency;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<WebhookEndpointId, Integer> running = new ConcurrentHashMap<>();
    private final Semaphore wakeUp = new Semaphore(0);
    private volatile boolean closing;
    private final Thread loop = Thread.ofVirtual().name("webhook-courier").unstarted(this::run);

    WebhookCourier(WebhookSending sending, WebhookSettings settings) {
        this.sending = sending;
        this.concurrency = settings.concurrency();
    }

    public void start() {
        loop.start();
    }

    /** Claims no more, and gives the calls that run now a moment to end. */
    @PreDestroy
    void close() throws InterruptedException {
        closing = true;
        wakeUp.release();
        var _ = loop.join(GRACE);
        calls.shutdown();
        if (!calls.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
            calls.shutdownNow();
        }
    }

    private void run() {
        try {
            while (!closing) {
                if (!claim() && wakeUp.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUp.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean claim() {
        try {
            var room = concurrency
                    - running.values().stream().mapToInt(Integer::intValue).sum();
            var claimed = room > 0 ? sending.claim(room, EACH, List.copyOf(running.keySet())) : List.<Claimed>of();
            claimed.forEach(this::begin);
            return !claimed.isEmpty();
        } catch (RuntimeException e) {
            LOG.warn("webhook deliveries cannot be read, trying again", e);
            return false;
        }
    }

    private void begin(Claimed claimed) {
        var endpoint = claimed.delivery().endpoint();
        running.merge(endpoint, 1, Integer::sum);
        calls.execute(() -> {
            try {
                sending.send(claimed);
            } catch (RuntimeException e) {
                LOG.warn("a webhook delivery was made or not, and will be made again", e);
            } finally {
                running.computeIfPresent(endpoint, (_, count) -> count == 1 ? null : count - 1);
                wakeUp.release();
            }
        });
    }
}
