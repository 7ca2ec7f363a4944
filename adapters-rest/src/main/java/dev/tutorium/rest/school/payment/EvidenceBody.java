package dev.tutorium.rest.school.payment;

import dev.tutorium.domain.payment.Evidence;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What would be said to the payer's bank; {@code others} is what the teacher says and what was sent to the student about it. */
@SnakeCase
record EvidenceBody(
        String product,
        @Nullable String payerName,
        @Nullable String payerEmail,
        @Nullable Instant tookPlace,
        String attendance,
        String policy,
        String refunds,
        String others) {

    static EvidenceBody of(Evidence evidence) {
        return new EvidenceBody(
                evidence.product(),
                evidence.payerName(),
                evidence.payerEmail(),
                evidence.tookPlace(),
                evidence.attendance(),
                evidence.policy(),
                evidence.refunds(),
                evidence.statement());
    }
}
