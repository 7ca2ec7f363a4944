package dev.tutorium.bootstrap;

import dev.tutorium.application.kernel.Malformed;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Moves the clock forward, in development, so that sessions, escrow and jobs can be tried without waiting. */
@Controller("/sandbox/clock")
@Requires(property = "tutorium.sandbox.enabled", value = "true")
@Secured(SecurityRule.IS_ANONYMOUS)
final class SandboxClockController {

    private static final Duration LONGEST = Duration.ofDays(400);

    private final MovableClock clock;

    SandboxClockController(MovableClock clock) {
        this.clock = clock;
    }

    @Get
    Reading read() {
        return new Reading(clock.instant(), clock.ahead().toString());
    }

    @Post
    Reading advance(@Body Move move) {
        var by = move.duration();
        if (by.isNegative() || by.compareTo(LONGEST) > 0) {
            throw new Malformed("advance", "moves forward, at most 400 days at once");
        }
        clock.advance(by);
        return read();
    }

    /** Durations are in ISO form: {@code PT25H}. */
    @Serdeable
    record Move(String advance) {

        Duration duration() {
            try {
                return Duration.parse(advance);
            } catch (DateTimeParseException _) {
                throw new Malformed("advance", "a duration like PT25H");
            }
        }
    }

    @Serdeable
    record Reading(Instant now, String ahead) {}
}
