package dev.tutorium.rest.workspace.booking;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** The same for every address. */
@Serdeable
record TrialAskedBody(String status, Instant startUtc) {

    static TrialAskedBody linkSent(Instant start) {
        return new TrialAskedBody("link_sent", start);
    }
}
