package dev.tutorium.video.kernel;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls one provider over HTTP: not too many at once, not while it fails, a second and third time where that is safe and soon
 * answered, and never longer than it may take. What goes wrong becomes Unknown; nothing of an address or a body is told of it, as
 * both may hold secrets.
 */
public final class ProviderCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderCalls.class);

    private static final int ATTEMPTS = 3;
    private static final int LONGEST_ANSWER = 4_000_000;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final String provider;
    private final Patience patience;
    private final MeterRegistry metrics;
    private final HttpClient http;
    private final Retry retry;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;

    /** Makes an answer of what came; throws {@link Trouble} where it is none. */
    public interface Reading<T> {
        RemoteResult<T> of(HttpResponse<byte[]> response) throws IOException;
    }

    public ProviderCalls(String provider, Patience patience, MeterRegistry metrics) {
        this.provider = provider;
        this.patience = patience;
        this.metrics = metrics;
        http = HttpClient.newBuilder()
                .connectTimeout(patience.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        retry = Retry.of(
                provider,
                RetryConfig.custom()
                        .maxAttempts(ATTEMPTS)
                        .retryOnException(error -> error instanceof Trouble trouble && trouble.isPassing())
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(
                                patience.pause().plusMillis(1)))
                        .build());
        breaker = CircuitBreaker.of(
                provider,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(10)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(patience.answer().multipliedBy(3))
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .recordException(Trouble.class::isInstance)
                        .build());
        bulkhead = Bulkhead.of(
                provider,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(patience.concurrency())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        Gauge.builder("tutorium.video.open", breaker, each -> each.getState() == CircuitBreaker.State.OPEN ? 1 : 0)
                .description("Whether the provider is not called for now, as it fails")
                .tag("provider", provider)
                .register(metrics);
    }

    /** What may be asked again. */
    public <T> RemoteResult<T> ask(String what, HttpRequest request, Reading<T> reading) {
        return timed(what, () -> retry.executeCallable(() -> guarded(request, reading)));
    }

    /** What does something each time it is asked. */
    public <T> RemoteResult<T> askOnce(String what, HttpRequest request, Reading<T> reading) {
        return timed(what, () -> guarded(request, reading));
    }

    private <T> RemoteResult<T> guarded(HttpRequest request, Reading<T> reading) throws Exception {
        return breaker.executeCallable(() -> bulkhead.executeCallable(() -> read(sent(request), reading)));
    }

    /** An answer that cannot be understood leaves open what was done. */
    private <T> RemoteResult<T> read(HttpResponse<byte[]> response, Reading<T> reading) throws IOException {
        try {
            return reading.of(response);
        } catch (RuntimeException e) {
            LOG.error("an answer of {}'s that cannot be understood", provider, e);
            throw Trouble.unreadable(e.getClass().getSimpleName());
        }
    }

    private <T> RemoteResult<T> timed(String what, Callable<RemoteResult<T>> call) {
        var sample = Timer.start(metrics);
        var result = answered(what, call);
        sample.stop(Timer.builder("tutorium.video.calls")
                .description("Calls to the video provider, with their repetitions")
                .tag("provider", provider)
                .tag("call", what)
                .tag("outcome", outcome(result))
                .register(metrics));
        return result;
    }

    private <T> RemoteResult<T> answered(String what, Callable<RemoteResult<T>> call) {
        try {
            return call.call();
        } catch (IOException | CallNotPermittedException | BulkheadFullException e) {
            return new Unknown<>(provider + " " + what + ": " + e.getMessage());
        } catch (Exception e) {
            throw new IllegalStateException(provider + " " + what, e);
        }
    }

    private HttpResponse<byte[]> sent(HttpRequest request) throws Trouble {
        var pending = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        try {
            var response = pending.get(patience.answer().toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() == TOO_MANY || response.statusCode() >= SERVER_ERROR) {
                throw Trouble.passing("status " + response.statusCode());
            }
            return response;
        } catch (TimeoutException _) {
            throw Trouble.lasting("no answer within " + patience.answer());
        } catch (ExecutionException e) {
            throw Trouble.passing(String.valueOf(e.getCause()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Trouble.lasting("interrupted");
        } finally {
            pending.cancel(true);
        }
    }

    private static String outcome(RemoteResult<?> result) {
        return switch (result) {
            case RemoteResult.Succeeded<?> _ -> "succeeded";
            case RemoteResult.Declined<?> _ -> "declined";
            case Unknown<?> _ -> "unknown";
        };
    }
}
