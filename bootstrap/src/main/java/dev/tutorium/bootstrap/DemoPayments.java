package dev.tutorium.bootstrap;

import dev.tutorium.application.messaging.port.Deliveries;
import dev.tutorium.application.payment.port.Charges;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Pays at the sandbox's checkout like a browser would, and waits until everything that follows has happened. */
@Singleton
@Requires(property = "tutorium.demo", value = "true")
final class DemoPayments {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 50;

    private final Charges charges;
    private final Deliveries deliveries;
    private final InstantSource clock;

    DemoPayments(Charges charges, Deliveries deliveries, InstantSource clock) {
        this.charges = charges;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Presses Pay; nothing is to be done where there is no checkout. */
    void pay(@Nullable String checkout) {
        if (checkout == null) {
            return;
        }
        var press = HttpRequest.newBuilder(URI.create(checkout))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(10))
                .POST(BodyPublishers.ofString("press=pay&copies=1&delay=PT0S"))
                .build();
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(press, BodyHandlers.discarding());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("the checkout answered " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new IllegalStateException("the checkout could not be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until the provider has told of every payment and every reaction has run. */
    void settle() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isSettled()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the demo waited in vain for its payments and events");
            }
            pause();
        }
    }

    private boolean isSettled() {
        var soon = clock.instant().plusSeconds(1);
        return charges.unanswered(soon, 1).isEmpty() && deliveries.backlog().waiting() == 0;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
