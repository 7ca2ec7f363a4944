package dev.tutorium.bootstrap;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.time.InstantSourceFactory;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;

/** What every capability shares. */
@Factory
final class KernelWiring {

    /** Micronaut brings a clock of its own, which no one could move. */
    @Singleton
    @Replaces(value = InstantSource.class, factory = InstantSourceFactory.class)
    MovableClock clock(Overrides configured) {
        return new MovableClock(
                InstantSource.system(),
                configured.text("tutorium.sandbox.clock-file").map(Path::of).orElse(null));
    }
}
