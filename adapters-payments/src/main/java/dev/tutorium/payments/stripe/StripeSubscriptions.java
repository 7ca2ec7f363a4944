package dev.tutorium.payments.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.Subscription;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.service.V1Services;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.payment.port.CardPayments.CancelOrder;
import dev.tutorium.application.payment.port.CardPayments.SubscriptionStatus;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.domain.kernel.SubscriptionId;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Stripe's subscriptions, which a checkout begins and Stripe renews by itself: how they and their invoices stand, and their end. */
@Singleton
final class StripeSubscriptions {

    private final StripeCalls calls;

    StripeSubscriptions(StripeCalls calls) {
        this.calls = calls;
    }

    RemoteResult<SubscriptionStatus> status(String reference) {
        return calls.ask(
                stripe -> new Succeeded<>(status(stripe, stripe.subscriptions().retrieve(reference))));
    }

    RemoteResult<SubscriptionStatus> cancel(CancelOrder order) {
        return calls.ask(stripe -> {
            var before = stripe.subscriptions().retrieve(order.reference());
            if (before.getEndedAt() != null || before.getCancelAtPeriodEnd()) {
                return new Succeeded<>(status(stripe, before));
            }
            var params = SubscriptionUpdateParams.builder()
                    .setCancelAtPeriodEnd(true)
                    .build();
            return new Succeeded<>(status(
                    stripe, stripe.subscriptions().update(order.reference(), params, StripeCalls.key(order.key()))));
        });
    }

    /** An invoice that was paid, or could not be collected, as it stands now. What fails at the checkout is tried again there. */
    RemoteResult<PaymentNotice> toldOfInvoice(StripeEvent event) {
        return calls.ask(stripe -> new Succeeded<>(StripePeriods.ofInvoice(stripe, event.text("id"))
                .map(period -> told(event, period))
                .orElseGet(() -> StripeNotices.other(event))));
    }

    RemoteResult<PaymentNotice> toldOfEnd(StripeEvent event) {
        var ours = event.ours(StripePeriods.SUBSCRIPTION).map(SubscriptionId::new);
        return ours.isEmpty()
                ? new Succeeded<>(StripeNotices.other(event))
                : calls.ask(stripe -> {
                    var ended = endedAt(stripe.subscriptions().retrieve(event.text("id")));
                    return new Succeeded<>(
                            ended == null
                                    ? StripeNotices.other(event)
                                    : new PaymentNotice.SubscriptionEnded(
                                            event.id(), ended, ours.get(), event.text("id")));
                });
    }

    private static PaymentNotice told(StripeEvent event, StripePeriods.Period period) {
        if (period.paid() != null) {
            return new PaymentNotice.PeriodPaid(event.id(), event.at(), period.subscription(), period.paid());
        }
        return period.first() || !event.type().equals("invoice.payment_failed")
                ? StripeNotices.other(event)
                : new PaymentNotice.PeriodFailed(event.id(), event.at(), period.subscription(), period.from());
    }

    private static SubscriptionStatus status(V1Services stripe, Subscription subscription) throws StripeException {
        return new SubscriptionStatus(
                StripePeriods.paidOf(stripe, subscription.getId()),
                subscription.getCancelAtPeriodEnd(),
                endedAt(subscription));
    }

    private static @Nullable Instant endedAt(Subscription subscription) {
        return subscription.getEndedAt() == null ? null : Instant.ofEpochSecond(subscription.getEndedAt());
    }
}
