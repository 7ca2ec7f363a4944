package dev.tutorium.payments.stripe;

import com.stripe.model.Refund;
import com.stripe.param.RefundListParams;
import com.stripe.param.RefundRetrieveParams;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.domain.kernel.ChargeId;
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
            return new Succeeded<>(notice(event, refund).orElseGet(() -> StripeNotices.other(event)));
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
                notice(event, refund).ifPresent(notices::add);
            }
            return new Succeeded<>(new PaymentNotice.Several(event.id(), event.at(), notices));
        });
    }

    /** Nothing of one that is still under way, or of a payment that is not of our making. */
    private static Optional<PaymentNotice> notice(StripeEvent event, Refund refund) {
        return switch (refund.getStatus()) {
            case "succeeded" -> notice(event, refund, null);
            case "failed", "canceled" -> notice(event, refund, reason(refund));
            case null, default -> Optional.empty();
        };
    }

    private static Optional<PaymentNotice> notice(StripeEvent event, Refund refund, @Nullable String failure) {
        var ours = StripeEvent.uuid(refund.getMetadata().get(StripePayments.REFUND))
                .map(RefundId::new);
        if (ours.isPresent()) {
            return Optional.of(
                    failure == null
                            ? new PaymentNotice.RefundDone(event.id(), event.at(), ours.get(), refund.getId())
                            : new PaymentNotice.RefundReturned(
                                    event.id(), event.at(), ours.get(), refund.getId(), failure));
        }
        return Optional.ofNullable(refund.getPaymentIntentObject())
                .flatMap(payment -> StripeEvent.uuid(payment.getMetadata().get(CheckoutParams.CHARGE)))
                .map(charge -> new PaymentNotice.RefundMade(
                        event.id(),
                        event.at(),
                        new ChargeId(charge),
                        refund.getId(),
                        StripeAmount.money(refund.getAmount(), refund.getCurrency()),
                        failure));
    }

    private static String reason(Refund refund) {
        return refund.getFailureReason() == null ? "the refund is " + refund.getStatus() : refund.getFailureReason();
    }
}
