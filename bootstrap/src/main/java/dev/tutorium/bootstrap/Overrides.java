package dev.tutorium.bootstrap;

import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Values of the configuration, each with the standard it departs from: {@code tutorium.booking.hold}, say, else the policy's. */
@Singleton
final class Overrides {

    private final PropertyResolver configuration;

    Overrides(PropertyResolver configuration) {
        this.configuration = configuration;
    }

    int number(String key, int standard) {
        return configuration.getProperty(key, Integer.class).orElse(standard);
    }

    Duration duration(String key, Duration standard) {
        return configuration.getProperty(key, Duration.class).orElse(standard);
    }

    Optional<String> text(String key) {
        return configuration.getProperty(key, String.class);
    }

    boolean flag(String key, boolean standard) {
        return configuration.getProperty(key, Boolean.class).orElse(standard);
    }
}
