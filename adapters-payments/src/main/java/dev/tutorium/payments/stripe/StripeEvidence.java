package dev.tutorium.payments.stripe;

import com.stripe.param.DisputeUpdateParams;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.payment.port.EvidenceDesk;
import dev.tutorium.domain.payment.Evidence;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Evidence for Stripe's disputes. It can be submitted once, so the dispute is looked at first. */
@Singleton
final class StripeEvidence implements EvidenceDesk {

    private static final String ANSWER = "answer";

    private final StripeCalls calls;

    StripeEvidence(StripeCalls calls) {
        this.calls = calls;
    }

    @Override
    public RemoteResult<String> submit(EvidenceOrder order) {
        return calls.ask(stripe -> {
            var dispute = stripe.disputes().retrieve(order.dispute());
            if (order.key().equals(dispute.getMetadata().get(ANSWER))) {
                return new Succeeded<>(dispute.getId());
            }
            if (!Objects.equals(dispute.getStatus(), "needs_response")) {
                return new Declined<>("the dispute is " + dispute.getStatus());
            }
            var params = DisputeUpdateParams.builder()
                    .setEvidence(evidence(order.evidence()))
                    .putMetadata(ANSWER, order.key())
                    .setSubmit(true)
                    .build();
            return new Succeeded<>(stripe.disputes()
                    .update(order.dispute(), params, StripeCalls.key(order.key()))
                    .getId());
        });
    }

    private static DisputeUpdateParams.Evidence evidence(Evidence evidence) {
        var told = DisputeUpdateParams.Evidence.builder()
                .setProductDescription(evidence.product())
                .setAccessActivityLog(evidence.attendance())
                .setRefundRefusalExplanation(evidence.refunds());
        if (evidence.payerName() != null) {
            told.setCustomerName(evidence.payerName());
        }
        if (evidence.payerEmail() != null) {
            told.setCustomerEmailAddress(evidence.payerEmail());
        }
        if (evidence.tookPlace() != null) {
            told.setServiceDate(evidence.tookPlace().toString());
        }
        if (!evidence.policy().isEmpty()) {
            told.setCancellationPolicyDisclosure(evidence.policy());
        }
        if (!evidence.statement().isEmpty()) {
            told.setUncategorizedText(evidence.statement());
        }
        return told.build();
    }
}
