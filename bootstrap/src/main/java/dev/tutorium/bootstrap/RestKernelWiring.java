package dev.tutorium.bootstrap;

import dev.tutorium.application.kernel.KeptAnswers;
import dev.tutorium.application.kernel.RateCounts;
import dev.tutorium.application.kernel.RecurringJob;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** Forgets what the REST kernel no longer needs to remember. */
@Factory
final class RestKernelWiring {

    private static final Duration EVERY = Duration.ofMinutes(5);

    private static final int AT_ONCE = 10_000;

    @Singleton
    RecurringJob forgetEndedRates(RateCounts counts, InstantSource clock) {
        return new RecurringJob(
                "kernel.forget-ended-rates", EVERY, () -> counts.forgetEndedBefore(clock.instant(), AT_ONCE));
    }

    @Singleton
    RecurringJob forgetKeptAnswers(KeptAnswers answers, InstantSource clock) {
        return new RecurringJob(
                "kernel.forget-kept-answers", EVERY, () -> answers.forgetExpiredBefore(clock.instant(), AT_ONCE));
    }
}
