package dev.tutorium.bootstrap;

import dev.tutorium.application.kernel.CallMeters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls to providers among the other metrics. */
@Singleton
final class ProviderMetrics implements CallMeters {

    private final MeterRegistry metrics;
    private final Map<String, AtomicInteger> breakers = new ConcurrentHashMap<>();

    ProviderMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public void attempted(String provider, Ending ending, Duration took) {
        metrics.timer("tutorium.calls", "provider", provider, "ending", word(ending))
                .record(took);
    }

    @Override
    public void retried(String provider) {
        metrics.counter("tutorium.calls.retried", "provider", provider).increment();
    }

    @Override
    public void turnedAway(String provider, Cause cause) {
        metrics.counter("tutorium.calls.turned.away", "provider", provider, "cause", word(cause))
                .increment();
    }

    @Override
    public void breaker(String provider, Breaker state) {
        breakers.computeIfAbsent(provider, this::watched).set(number(state));
    }

    private static int number(Breaker state) {
        return switch (state) {
            case CLOSED -> 0;
            case HALF_OPEN -> 1;
            case OPEN -> 2;
        };
    }

    private AtomicInteger watched(String provider) {
        var state = new AtomicInteger();
        Gauge.builder("tutorium.calls.breaker", state, AtomicInteger::get)
                .description("whether the provider is called: 0 yes, 1 to see, 2 no")
                .tag("provider", provider)
                .register(metrics);
        return state;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
