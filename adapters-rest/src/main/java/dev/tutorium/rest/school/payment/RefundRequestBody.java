package dev.tutorium.rest.school.payment;

import dev.tutorium.application.payment.RefundDesk;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A refund an admin grants: all that is left when no amount is given. */
@SnakeCase
record RefundRequestBody(
        @Nullable @Positive Long amountCents,
        @NotBlank @Size(max = 500) String reason) {

    RefundDesk.Grant toGrant() {
        return new RefundDesk.Grant(amountCents, reason);
    }
}
