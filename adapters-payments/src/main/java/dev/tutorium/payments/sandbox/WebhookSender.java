package dev.tutorium.payments.sandbox;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts webhooks over HTTP for as long as the server runs, each until it is answered with a 2xx. */
@Singleton
final class WebhookSender implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NOT_OK = 300;

    private final Webhooks webhooks;
    private final HostedCheckouts checkouts;
    private final Renewals renewals;
    private final SandboxSettings settings;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private volatile @Nullable Thread sender;

    WebhookSender(
            Webhooks webhooks,
            HostedCheckouts checkouts,
            Renewals renewals,
            SandboxSettings settings,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.checkouts = checkouts;
        this.renewals = renewals;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        var configured = settings.webhookUrl();
        var url = configured == null
                ? event.getSource().getURI().resolve("/api/webhooks/stripe")
                : URI.create(configured);
        sender = Thread.ofVirtual().name("sandbox-webhooks").start(() -> run(url));
    }

    @PreDestroy
    void stop() {
        var running = sender;
        if (running != null) {
            running.interrupt();
        }
        http.shutdownNow();
    }

    private void run(URI url) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                round(url);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(URI url) throws InterruptedException {
        try {
            checkouts.expireDue();
            renewals.renewDue();
            for (var webhook : webhooks.take()) {
                send(url, webhook);
            }
        } catch (Database.Failed e) {
            LOG.warn("sandbox webhooks: {}", e.getMessage());
        }
    }

    private void send(URI url, Webhooks.Waiting webhook) throws InterruptedException {
        var body = webhook.body().getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(url)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header(StripeSignature.HEADER, StripeSignature.of(body, settings.webhookSecrets(), clock.instant()))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status >= OK && status < NOT_OK) {
                webhooks.delivered(webhook);
                return;
            }
            LOG.info("webhook {} answered with {}", webhook.eventId(), status);
        } catch (IOException e) {
            LOG.info("webhook {} not answered: {}", webhook.eventId(), e.toString());
        }
        webhooks.failed(webhook);
    }
}
