package dev.tutorium.rest.workspace.payment;

import dev.tutorium.application.payment.view.DisputeView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dispute as the teacher sees it who earns from the payment; {@code answer} is how far the platform's answer has come. */
@Serdeable
record DisputeBody(
        String id,
        UUID paymentId,
        String studentName,
        String product,
        AmountBody amount,
        String reason,
        String status,
        Instant openedAt,
        @Nullable Instant decidedAt,
        @Nullable String answer) {

    static DisputeBody of(DisputeView dispute) {
        var answer = dispute.answer();
        return new DisputeBody(
                dispute.reference(),
                dispute.charge(),
                dispute.payerName(),
                dispute.product(),
                AmountBody.of(dispute.amount()),
                dispute.reason(),
                dispute.state().toLowerCase(Locale.ROOT),
                dispute.openedAt(),
                dispute.decidedAt(),
                answer == null ? null : answer.toLowerCase(Locale.ROOT));
    }
}
