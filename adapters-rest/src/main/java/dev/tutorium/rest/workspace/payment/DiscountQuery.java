package dev.tutorium.rest.workspace.payment;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.payment.view.DiscountCodeList.Filter;
import dev.tutorium.application.payment.view.DiscountCodeList.Status;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a list of discount codes is narrowed.
 *
 * @param status active, upcoming, expired or used_up
 * @param code   what the code begins with
 */
@Introspected
record DiscountQuery(
        @Nullable @QueryValue @Size(max = 20) String status,
        @Nullable @QueryValue @Size(max = 40) String code) {

    Filter at(Instant now) {
        return new Filter(standing(), code, now);
    }

    private @Nullable Status standing() {
        if (status == null || status.isBlank()) {
            return null;
        }
        try {
            return Status.valueOf(status.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new Malformed("status", "must be active, upcoming, expired or used_up");
        }
    }
}
