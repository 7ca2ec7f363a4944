package dev.tutorium.payments.stripe;

import dev.tutorium.application.kernel.CallMeters;
import dev.tutorium.application.kernel.CallMeters.Breaker;
import dev.tutorium.application.kernel.CallMeters.Cause;
import dev.tutorium.application.kernel.CallMeters.Ending;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;

/** What the guards around the calls to Stripe do, as they do it. */
final class StripeMeters {

    private StripeMeters() {}

    static void connect(CallMeters meters, Retry retry, CircuitBreaker breaker, Bulkhead bulkhead) {
        meters.breaker(StripePayments.NAME, Breaker.CLOSED);
        retry.getEventPublisher().onRetry(_ -> meters.retried(StripePayments.NAME));
        bulkhead.getEventPublisher().onCallRejected(_ -> meters.turnedAway(StripePayments.NAME, Cause.BUSY));
        breaker.getEventPublisher()
                .onSuccess(call -> meters.attempted(StripePayments.NAME, Ending.ANSWERED, call.getElapsedDuration()))
                .onError(call -> meters.attempted(StripePayments.NAME, Ending.FAILED, call.getElapsedDuration()))
                .onCallNotPermitted(_ -> meters.turnedAway(StripePayments.NAME, Cause.BREAKER))
                .onStateTransition(change -> meters.breaker(
                        StripePayments.NAME, state(change.getStateTransition().getToState())));
    }

    private static Breaker state(CircuitBreaker.State state) {
        return switch (state) {
            case CLOSED, DISABLED, METRICS_ONLY -> Breaker.CLOSED;
            case HALF_OPEN -> Breaker.HALF_OPEN;
            case OPEN, FORCED_OPEN -> Breaker.OPEN;
        };
    }
}
