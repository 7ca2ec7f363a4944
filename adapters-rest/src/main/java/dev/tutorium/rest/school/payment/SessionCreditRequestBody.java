package dev.tutorium.rest.school.payment;

import dev.tutorium.application.payment.SessionCrediting;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is to be credited, and why; the student may be left out where only one had a seat, the amount for the session's price. */
@SnakeCase
record SessionCreditRequestBody(
        @Nullable UUID studentId,
        @Nullable @Positive Long amountCents,
        @NotBlank @Size(max = 500) String reason) {

    SessionCrediting.Gift toGift() {
        return new SessionCrediting.Gift(studentId == null ? null : new AccountId(studentId), amountCents, reason);
    }
}
