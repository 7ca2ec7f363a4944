package dev.tutorium.rest.marketplace.booking;

import dev.tutorium.application.booking.PayBy;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time of a tutor's service to book.
 *
 * @param packageId pays with a credit of this package, instead of by card
 */
@SnakeCase
record NewBookingBody(
        @NotNull UUID serviceId,
        @NotNull Instant startTime,
        @Nullable @Size(max = 40) String discountCode,
        @Nullable UUID packageId) {

    PayBy pay() {
        if (packageId == null) {
            return new PayBy.Card(discountCode);
        }
        if (discountCode != null) {
            throw new Malformed("discountCode", "must not be given with package_id");
        }
        return new PayBy.Credit(new CreditPackageId(packageId));
    }
}
