package dev.tutorium.rest.workspace.payment;

import dev.tutorium.application.payment.view.ReceivedFilter;
import dev.tutorium.application.payment.view.ReceivedPayment;
import dev.tutorium.application.payment.view.TimeSpan;
import dev.tutorium.rest.kernel.Choice;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which payments are wanted; all where nothing is said. */
@Serdeable
record CsvRequestBody(
        @Nullable @Size(max = 20) String status,
        @Nullable Instant from,
        @Nullable Instant to) {

    static ReceivedFilter filter(@Nullable CsvRequestBody body) {
        return body == null
                ? new ReceivedFilter(null, TimeSpan.ALL)
                : filter(body.status(), TimeSpan.of(body.from(), body.to()));
    }

    static ReceivedFilter filter(@Nullable String status, TimeSpan paid) {
        return new ReceivedFilter(
                status == null ? null : Choice.of(ReceivedPayment.Status.class, "status", status), paid);
    }
}
