package dev.tutorium.rest.workspace.payment;

import dev.tutorium.domain.payment.Explanation;
import dev.tutorium.domain.payment.Refund;
import dev.tutorium.rest.kernel.Choice;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A refund on its way, who bears which part of it, and why it is what it is. */
@Serdeable
record RefundBody(
        UUID id,
        AmountBody amount,
        String status,
        List<PartBody> parts,
        ExplanationBody explanation,
        Instant requestedAt) {

    @Serdeable
    record PartBody(String role, AmountBody amount) {}

    @Serdeable
    record ExplanationBody(String rule, String tier, List<FigureBody> figures) {

        static ExplanationBody of(Explanation why) {
            return new ExplanationBody(
                    why.rule(),
                    why.tier(),
                    why.figures().stream()
                            .map(figure -> new FigureBody(figure.name(), figure.value()))
                            .toList());
        }
    }

    @Serdeable
    record FigureBody(String name, String value) {}

    static RefundBody of(Refund refund) {
        return new RefundBody(
                refund.id().value(),
                AmountBody.of(refund.amount()),
                refund.state().toLowerCase(Locale.ROOT),
                refund.parts().stream()
                        .map(part -> new PartBody(Choice.word(part.payee().role()), AmountBody.of(part.amount())))
                        .toList(),
                ExplanationBody.of(refund.why()),
                refund.requestedAt());
    }
}
