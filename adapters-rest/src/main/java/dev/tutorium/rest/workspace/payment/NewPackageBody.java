package dev.tutorium.rest.workspace.payment;

import dev.tutorium.application.payment.WantedPackage;
import dev.tutorium.domain.kernel.ServiceId;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** So many sessions of a service, as its teacher offers them together, once or with autoRenew anew for every period. */
@Serdeable
record NewPackageBody(
        @NotNull UUID serviceId,
        @Min(1) @Max(100) int credits,
        @Nullable @Size(max = 40) String discountCode,
        @Nullable Boolean autoRenew) {

    WantedPackage toWish() {
        return new WantedPackage(new ServiceId(serviceId), credits, discountCode, Boolean.TRUE.equals(autoRenew));
    }
}
