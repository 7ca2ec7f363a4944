package dev.tutorium.rest.workspace.booking;

import dev.tutorium.domain.booking.QuoteId;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How to cancel.
 *
 * @param reason  needed with little notice
 * @param quoteId of a preview, to have exactly what it said
 */
@Serdeable
record CancellationBody(
        @Nullable @Size(max = 1000) String reason, @Nullable UUID quoteId) {

    static @Nullable String reasonOf(@Nullable CancellationBody body) {
        return body == null ? null : body.reason;
    }

    static @Nullable QuoteId quoteOf(@Nullable CancellationBody body) {
        return body == null || body.quoteId == null ? null : new QuoteId(body.quoteId);
    }
}
