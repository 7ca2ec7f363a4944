package dev.tutorium.payments.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.RefundListParams;
import com.stripe.param.RefundRetrieveParams;
import com.stripe.service.V1Services;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.domain.kernel.RefundId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was given back, by our order or at Stripe's dashboard, as it stands at Stripe: it may fail after it had succeeded. */
@Singleton
final class StripeRefunds {

    private static final long PAGE = 100;

    private final StripeCalls calls;

    StripeRefunds(StripeCalls calls) {
        this.calls = calls;
    }

    RemoteResult<PaymentNotice> told(StripeEvent event) {
        return calls.ask(stripe -> {
            var params =
                    RefundRetrieveParams.builder().addExpand("payment_intent").build();
            var refund = stripe.refunds().retrieve(event.text("id"), params);
            return new Succeeded<>(notice(stripe, event, refund).orElseGet(() -> StripeNotices.other(event)));
        });
    }

    /** Of a charge of Stripe's, which has any number of refunds. */
    RemoteResult<PaymentNotice> toldOfCharge(StripeEvent event) {
        return calls.ask(stripe -> {
            var params = RefundListParams.builder()
                    .setCharge(event.text("id"))
                    .setLimit(PAGE)
                    .addExpand("data.payment_intent")
                    .build();
            var notices = new ArrayList<PaymentNotice>();
            for (var refund : stripe.refunds().list(params).autoPagingIterable()) {
                notice(stripe, event, refund).ifPresent(notices::add);
            }
            return new Succeeded<>(new PaymentNotice.Several(event.id(), event.at(), notices));
        });
    }

    /** Nothing of one that is still under way, or of a payment that is not of our making. */
    private static Optional<PaymentNotice> notice(V1Services stripe, StripeEvent event, Refund refund)
            throws StripeException {
        return switch (refund.getStatus()) {
            case "succeeded" -> notice(stripe, event, refund, null);
            case "failed", "canceled" -> notice(stripe, event, refund, reason(refund));
            case null, default -> Optional.empty();
        };
    }

    private static Optional<PaymentNotice> notice(
            V1Services stripe, StripeEvent event, Refund refund, @Nullable String failure) throws StripeException {
        var ours = StripeEvent.uuid(refund.getMetadata().get(StripePayments.REFUND))
                .map(RefundId::new);
        if (ours.isPresent()) {
            return Optional.of(
                    failure == null
                            ? new PaymentNotice.RefundDone(event.id(), event.at(), ours.get(), refund.getId())
                            : new PaymentNotice.RefundReturned(
                                    event.id(), event.at(), ours.get(), refund.getId(), failure));
        }
        return StripePeriods.bought(stripe, refund.getPaymentIntentObject())
                .map(bought -> bought.with(
                        event,
                        new PaymentNotice.RefundMade(
                                event.id(),
                                event.at(),
                                bought.charge(),
                                refund.getId(),
                                StripeAmount.money(refund.getAmount(), refund.getCurrency()),
                                failure)));
    }

    private static String reason(Refund refund) {
        return refund.getFailureReason() == null ? "the refund is " + refund.getStatus() : refund.getFailureReason();
    }
}
