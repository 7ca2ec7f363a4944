package dev.tutorium.rest.workspace.booking;

import dev.tutorium.application.booking.PayBy;
import dev.tutorium.application.kernel.Malformed;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A slot of a service, as {@code service-availability} offers it.
 *
 * @param usePackage pays with a credit of the package that expires first, instead of by card
 */
@Serdeable
record BookingRequestBody(
        @NotNull UUID serviceId,
        @NotNull Instant startUtc,
        @Nullable @Size(max = 40) String discountCode,
        @Nullable Boolean usePackage) {

    PayBy pay() {
        if (!Boolean.TRUE.equals(usePackage)) {
            return new PayBy.Card(discountCode);
        }
        if (discountCode != null) {
            throw new Malformed("discountCode", "must not be given with usePackage");
        }
        return new PayBy.Credit(null);
    }
}
