package dev.tutorium.rest.workspace.payment;

import dev.tutorium.application.payment.view.ReceivedFilter;
import dev.tutorium.application.payment.view.ReceivedPayment;
import dev.tutorium.application.payment.view.TimeSpan;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which payments are wanted; all where nothing is said. */
@Serdeable
record CsvRequestBody(
        ReceivedPayment.@Nullable Status status,
        @Nullable Instant from,
        @Nullable Instant to) {

    static ReceivedFilter filter(@Nullable CsvRequestBody body) {
        return body == null
                ? new ReceivedFilter(null, TimeSpan.ALL)
                : new ReceivedFilter(body.status(), TimeSpan.of(body.from(), body.to()));
    }
}
