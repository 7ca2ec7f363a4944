package dev.tutorium.rest.workspace.payment;

import dev.tutorium.application.payment.RefundDesk;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refund a teacher grants: {@code amount} in minor units of the payment's currency, all that is left when it is left out. */
@Serdeable
record RefundRequestBody(
        @NotNull UUID paymentId,
        @Nullable @Positive Long amount,
        @NotBlank @Size(max = 500) String reason) {

    RefundDesk.Grant toGrant() {
        return new RefundDesk.Grant(amount, reason);
    }
}
