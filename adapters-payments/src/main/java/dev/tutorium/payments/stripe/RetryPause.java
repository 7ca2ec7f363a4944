package dev.tutorium.payments.stripe;

import com.stripe.exception.StripeException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before asking Stripe again while someone waits for the answer: a moment, or not at all.
 *
 * @param first the pause after the first attempt, where the answer asks for none
 */
record RetryPause(Duration first) {

    static final int ATTEMPTS = 3;

    private static final Duration LONGEST = Duration.ofSeconds(2);

    /**
     * The pause after the attempt that failed so; nothing where asking again would take too long.
     *
     * @param attempt counts from 1
     */
    Optional<Duration> after(Throwable error, int attempt) {
        if (error.getCause() instanceof SocketTimeoutException) {
            return Optional.empty();
        }
        var asked = error instanceof StripeException answered ? asked(answered) : Optional.<Duration>empty();
        return asked.or(() -> Optional.of(grown(attempt))).filter(pause -> pause.compareTo(LONGEST) <= 0);
    }

    /** What the answer itself asks for. */
    private static Optional<Duration> asked(StripeException error) {
        var detail = error.getStripeError();
        return detail == null || detail.getLastResponse() == null
                ? Optional.empty()
                : detail.getLastResponse()
                        .headers()
                        .firstValue("Retry-After")
                        .filter(value -> value.matches("[0-9]{1,9}"))
                        .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    /** Doubled each time, with up to a half added so that not all come back at once. */
    private Duration grown(int attempt) {
        var pause = first.toMillis() << (attempt - 1);
        return Duration.ofMillis(pause + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
    }
}
