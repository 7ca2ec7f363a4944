package dev.tutorium.rest.school.payment;

import dev.tutorium.domain.payment.Explanation;
import dev.tutorium.domain.payment.Refund;
import dev.tutorium.domain.payment.ShareRole;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A refund on its way, who bears which part of it, and why it is what it is. */
@SnakeCase
record RefundBody(
        UUID id,
        long amountCents,
        String currency,
        String status,
        List<PartBody> parts,
        ExplanationBody explanation,
        Instant requestedAt) {

    @SnakeCase
    record PartBody(ShareRole role, long amountCents) {}

    @SnakeCase
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

    @SnakeCase
    record FigureBody(String name, String value) {}

    static RefundBody of(Refund refund) {
        return new RefundBody(
                refund.id().value(),
                refund.amount().minor(),
                refund.amount().currency().getCurrencyCode(),
                refund.state().toLowerCase(Locale.ROOT),
                refund.parts().stream()
                        .map(part ->
                                new PartBody(part.payee().role(), part.amount().minor()))
                        .toList(),
                ExplanationBody.of(refund.why()),
                refund.requestedAt());
    }
}
