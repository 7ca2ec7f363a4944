package dev.tutorium.messaging.outbound;

import dev.tutorium.application.kernel.CallMeters;
import dev.tutorium.application.kernel.CallMeters.Cause;
import dev.tutorium.application.kernel.CallMeters.Ending;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/**
 * Keeps a host that hangs or fails from costing the calls to all others: of what runs at once each has its part, for which calls wait
 * their turn, and one that keeps failing is left alone for a while. Those called longest ago are forgotten.
 */
public final class HostGuards {

    private static final int MOST_HOSTS = 1_000;

    private final String name;
    private final CallMeters meters;
    private final BulkheadConfig turns;
    private final CircuitBreakerConfig breaking;
    private final Map<String, Guard> guards = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Guard> eldest) {
            return size() > MOST_HOSTS;
        }
    };

    private record Guard(Bulkhead bulkhead, CircuitBreaker breaker) {}

    /**
     * What is true of every host.
     *
     * @param atOnce how many calls run at once
     * @param turn   how long a call waits for its turn
     * @param rest   how long one that keeps failing is left alone
     */
    public record Limits(int atOnce, Duration turn, Duration rest) {}

    /** The call was not made. */
    public static final class TurnedAway extends IOException {

        private static final long serialVersionUID = 1L;

        TurnedAway(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** {@code isTrouble} says which answers are failures of the host, as every {@link IOException} is. */
    public HostGuards(String name, Limits limits, Predicate<Object> isTrouble, CallMeters meters) {
        this.name = name;
        this.meters = meters;
        turns = BulkheadConfig.custom()
                .maxConcurrentCalls(limits.atOnce())
                .maxWaitDuration(limits.turn())
                .build();
        breaking = CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(limits.rest())
                .permittedNumberOfCallsInHalfOpenState(2)
                .recordException(IOException.class::isInstance)
                .recordResult(isTrouble)
                .build();
    }

    /** {@link TurnedAway} when it is not made. */
    public <T> T call(URI address, Callable<T> call) throws IOException {
        var guard = guard(address);
        try {
            return guard.bulkhead().executeCallable(() -> guard.breaker().executeCallable(call));
        } catch (CallNotPermittedException e) {
            meters.turnedAway(name, Cause.BREAKER);
            throw new TurnedAway("its server keeps failing", e);
        } catch (BulkheadFullException e) {
            meters.turnedAway(name, Cause.BUSY);
            throw new TurnedAway("its server is asked too much at once", e);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Guard guard(URI address) {
        var host = String.valueOf(address.getAuthority()).toLowerCase(Locale.ROOT);
        synchronized (guards) {
            return guards.computeIfAbsent(host, this::made);
        }
    }

    private Guard made(String host) {
        var breaker = CircuitBreaker.of(host, breaking);
        breaker.getEventPublisher()
                .onSuccess(call -> meters.attempted(name, Ending.ANSWERED, call.getElapsedDuration()))
                .onError(call -> meters.attempted(name, Ending.FAILED, call.getElapsedDuration()));
        return new Guard(Bulkhead.of(host, turns), breaker);
    }
}
