package dev.tutorium.rest.workspace.learning;

import dev.tutorium.application.payment.WantedPackage;
import dev.tutorium.domain.kernel.ServiceId;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record EnrollBody(
        @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 100) String timezone,
        @Nullable @Valid PackageBody creditPackage) {

    /** So many sessions of a service of the teacher, once or with autoRenew anew for every period. */
    @Serdeable
    record PackageBody(
            @NotNull UUID serviceId,
            @Min(1) @Max(100) int credits,
            @Nullable @Size(max = 40) String discountCode,
            @Nullable Boolean autoRenew) {

        WantedPackage toWish() {
            return new WantedPackage(new ServiceId(serviceId), credits, discountCode, Boolean.TRUE.equals(autoRenew));
        }
    }
}
