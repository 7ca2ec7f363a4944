package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a credit is used for: a time of the package's service, or one's own booking that waits for its payment. */
@SnakeCase
record CreditUseBody(@Nullable Instant startTime, @Nullable UUID bookingId) {

    CreditUseBody one() {
        if ((startTime == null) == (bookingId == null)) {
            throw new Malformed("startTime", "or booking_id must be given, and not both");
        }
        return this;
    }
}
