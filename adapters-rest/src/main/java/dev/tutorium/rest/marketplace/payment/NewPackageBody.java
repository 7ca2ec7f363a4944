package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.application.payment.WantedPackage;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** So many sessions of a tutor's service, as the tutor offers them together, once or with auto_renew anew for every period. */
@SnakeCase
record NewPackageBody(
        @NotNull UUID serviceId,
        @Min(1) @Max(100) int credits,
        @Nullable @Size(max = 40) String discountCode,
        @Nullable Boolean autoRenew) {

    WantedPackage toWish() {
        return new WantedPackage(new ServiceId(serviceId), credits, discountCode, Boolean.TRUE.equals(autoRenew));
    }
}
