package dev.tutorium.rest.school.payment;

import dev.tutorium.application.payment.PayoutRun;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Which payouts to approve. */
@SnakeCase
record BatchRequestBody(
        @NotEmpty @Size(max = PayoutRun.BATCH) List<@NotNull UUID> payoutIds) {

    List<PayoutId> ids() {
        return payoutIds.stream().distinct().map(PayoutId::new).toList();
    }
}
