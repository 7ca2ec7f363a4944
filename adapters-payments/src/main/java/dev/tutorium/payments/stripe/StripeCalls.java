package dev.tutorium.payments.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.service.V1Services;
import dev.tutorium.application.kernel.CallMeters;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls Stripe: not too many at once, not while it fails, a second and third time where that is soon answered, and turns what goes
 * wrong into a clear no or into Unknown. Every write that is sent here carries a key of ours, so repeating is safe; a call that timed
 * out is left to the reconciler, since whoever waits has waited enough.
 */
@Singleton
final class StripeCalls {

    private static final Logger LOG = LoggerFactory.getLogger(StripeCalls.class);

    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final V1Services stripe;
    private final Retry retry;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;

    /** One or more requests that belong together. */
    interface Call<T> {
        RemoteResult<T> on(V1Services stripe) throws StripeException;
    }

    StripeCalls(StripeSettings settings, CallMeters meters) {
        stripe = StripeClient.builder()
                .setApiKey(settings.apiKey())
                .setApiBase(settings.apiBase())
                .setConnectTimeout(Math.toIntExact(settings.connectTimeout().toMillis()))
                .setReadTimeout(Math.toIntExact(settings.readTimeout().toMillis()))
                .setMaxNetworkRetries(0)
                .build()
                .v1();
        var pause = new RetryPause(settings.retryPause());
        retry = Retry.of(
                "stripe",
                RetryConfig.custom()
                        .maxAttempts(RetryPause.ATTEMPTS)
                        .retryOnException(error ->
                                isTrouble(error) && pause.after(error, 1).isPresent())
                        .intervalBiFunction((attempt, outcome) -> pause.after(outcome.getLeft(), attempt)
                                .map(Duration::toMillis)
                                .orElse(0L))
                        .build());
        breaker = CircuitBreaker.of(
                "stripe",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(10)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(Duration.ofSeconds(15))
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .recordException(StripeCalls::isTrouble)
                        .build());
        bulkhead = Bulkhead.of(
                "stripe",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.concurrency())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        StripeMeters.connect(meters, retry, breaker, bulkhead);
    }

    <T> RemoteResult<T> ask(Call<T> call) {
        Callable<RemoteResult<T>> guarded =
                () -> breaker.executeCallable(() -> bulkhead.executeCallable(() -> made(call)));
        try {
            return retry.executeCallable(guarded);
        } catch (StripeException e) {
            return answer(e);
        } catch (CallNotPermittedException | BulkheadFullException e) {
            return new Unknown<>(String.valueOf(e.getMessage()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Turning a page of a list, the library hides what went wrong. An answer that cannot be understood leaves open what was done.
     */
    private <T> RemoteResult<T> made(Call<T> call) throws StripeException {
        try {
            return call.on(stripe);
        } catch (RuntimeException e) {
            if (e.getCause() instanceof StripeException hidden) {
                throw hidden;
            }
            LOG.error("an answer of Stripe's that cannot be understood", e);
            return new Unknown<>("Stripe's answer cannot be understood");
        }
    }

    /** The options of a write: its idempotency key, made of our own ids. */
    static RequestOptions key(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    /** A no is only what Stripe refused for the order's own sake; a wrong key of ours says nothing about it. */
    private static <T> RemoteResult<T> answer(StripeException error) {
        var reason = String.valueOf(error.getMessage());
        return switch (error) {
            case CardException _, InvalidRequestException _, IdempotencyException _ -> new Declined<>(reason);
            case AuthenticationException _ -> {
                LOG.error("Stripe does not let us in: status {}, code {}", error.getStatusCode(), error.getCode());
                yield new Unknown<>("Stripe does not accept the API key");
            }
            default -> new Unknown<>(reason);
        };
    }

    /** What is about Stripe or the network, not about the order. */
    private static boolean isTrouble(Throwable error) {
        return switch (error) {
            case ApiConnectionException _ -> true;
            case StripeException answered
            when answered.getStatusCode() != null ->
                answered.getStatusCode() == CONFLICT
                        || answered.getStatusCode() == TOO_MANY
                        || answered.getStatusCode() >= SERVER_ERROR;
            default -> false;
        };
    }
}
