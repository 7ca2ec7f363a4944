package dev.tutorium.payments.stripe;

import com.stripe.model.BalanceTransaction;
import com.stripe.param.DisputeRetrieveParams;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.Dispute;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** What banks ask back of payments, as it stands at Stripe. */
@Singleton
final class StripeDisputes {

    private final StripeCalls calls;

    StripeDisputes(StripeCalls calls) {
        this.calls = calls;
    }

    /** A dispute of one of our charges. */
    record Told(StripePeriods.Bought bought, Dispute dispute) {}

    /**
     * Declined where the payment is not of our making, and while Stripe has not taken the money back, as when a bank only inquires.
     *
     * @param at when it was decided, if it is
     */
    RemoteResult<Told> told(String reference, Instant at) {
        return calls.ask(stripe -> {
            var params =
                    DisputeRetrieveParams.builder().addExpand("payment_intent").build();
            var dispute = stripe.disputes().retrieve(reference, params);
            var payment = dispute.getPaymentIntentObject();
            var bought = StripePeriods.bought(stripe, payment);
            var progress = progress(dispute.getStatus(), at);
            if (bought.isEmpty()
                    || progress.isEmpty()
                    || dispute.getBalanceTransactions().isEmpty()) {
                return new Declined<>("no dispute of ours");
            }
            return new Succeeded<>(new Told(
                    bought.get(),
                    new Dispute(
                            reference,
                            StripeAmount.money(dispute.getAmount(), dispute.getCurrency()),
                            fee(dispute),
                            dispute.getReason(),
                            Instant.ofEpochSecond(dispute.getCreated()),
                            progress.get())));
        });
    }

    /** What the dispute itself costs; zero where Stripe settles in another currency than was paid. */
    private static Money fee(com.stripe.model.Dispute dispute) {
        var fees = dispute.getBalanceTransactions().stream()
                .filter(booked -> booked.getAmount() < 0 && booked.getCurrency().equals(dispute.getCurrency()))
                .mapToLong(BalanceTransaction::getFee)
                .sum();
        return StripeAmount.money(fees, dispute.getCurrency());
    }

    private static Optional<Dispute.Progress> progress(String status, Instant at) {
        return switch (status) {
            case "needs_response", "under_review" -> Optional.of(new Dispute.Opened());
            case "won" -> Optional.of(new Dispute.Won(at));
            case "lost" -> Optional.of(new Dispute.Lost(at));
            default -> Optional.empty();
        };
    }
}
