package dev.tutorium.payments.sandbox;

import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.payment.port.NoticeReader;
import dev.tutorium.application.payment.port.PaymentNotice;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.time.InstantSourceFactory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** A shop that uses the provider over HTTP: takes its webhooks, unless it is told to fail first. */
@Controller("/api/webhooks/stripe")
@Requires(property = "shop")
final class Shop {

    final List<PaymentNotice> notices = new CopyOnWriteArrayList<>();
    final AtomicInteger failures = new AtomicInteger();
    private final NoticeReader reader;

    Shop(NoticeReader reader) {
        this.reader = reader;
    }

    @Post
    @Consumes("*/*")
    HttpResponse<?> take(HttpRequest<?> request, @Body byte[] body) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return HttpResponse.serverError();
        }
        var headers = Map.of("stripe-signature", request.getHeaders().get("Stripe-Signature", String.class, ""));
        var outcome = reader.verify(body, headers);
        if (outcome.isAccepted() && reader.read(body) instanceof RemoteResult.Succeeded<PaymentNotice>(var notice)) {
            notices.add(notice);
        }
        return outcome.isAccepted() ? HttpResponse.ok() : HttpResponse.badRequest();
    }

    static final class Clock implements InstantSource {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T10:00:00Z"));

        @Override
        public Instant instant() {
            return now.get();
        }

        void advance(Duration by) {
            now.updateAndGet(instant -> instant.plus(by));
        }
    }

    @Factory
    @Requires(property = "shop")
    static final class Wiring {

        @Singleton
        @Replaces(value = InstantSource.class, factory = InstantSourceFactory.class)
        Clock clock() {
            return new Clock();
        }

        @Singleton
        PublicAddress address() {
            return path -> URI.create("http://sandbox.test" + path);
        }

        @Singleton
        DataSource database() {
            return ProviderDatabase.SOURCE;
        }
    }
}
