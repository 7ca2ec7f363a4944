package dev.tutorium.payments.stripe;

import static dev.tutorium.payments.stripe.StripeCalls.key;

import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionExpireParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import com.stripe.service.V1Services;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.payment.port.CardPayments.CheckoutOrder;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.domain.payment.Checkout;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Stripe's Checkout Sessions: opened for a charge, asked about, closed before they are paid. */
@Singleton
final class StripeCheckouts {

    /** Stripe's least life of a session. */
    private static final Duration LEAST_LIFE = Duration.ofMinutes(30);

    /** Stripe's longest life of a session. */
    private static final Duration LONGEST_LIFE = Duration.ofDays(1);

    /** For the way to Stripe, whose clock decides. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private static final long PAGE = 100;

    private final StripeCalls calls;
    private final InstantSource clock;

    StripeCheckouts(StripeCalls calls, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * When an order comes too late for the life it asks for, since its first answer was lost, a checkout that was opened for it is
     * looked for; where there is none it is opened for the least life, and whoever ordered closes it when the charge's time is over.
     */
    RemoteResult<Checkout> open(CheckoutOrder order) {
        return calls.ask(stripe -> {
            var least = clock.instant().plus(LEAST_LIFE);
            if (!order.expiresAt().isBefore(least)) {
                return opened(stripe.checkout()
                        .sessions()
                        .create(CheckoutParams.of(order, order.expiresAt()), key(order.key())));
            }
            var earlier = openedEarlier(stripe, order);
            if (earlier.isPresent()) {
                return opened(earlier.get());
            }
            var late = least.plus(MARGIN);
            return opened(stripe.checkout()
                    .sessions()
                    .create(CheckoutParams.of(order, late), key(order.key() + ":" + late.getEpochSecond())));
        });
    }

    RemoteResult<CheckoutStatus> status(String reference) {
        return calls.ask(stripe -> new Succeeded<>(CheckoutReading.status(stripe, session(stripe, reference))));
    }

    RemoteResult<ToldCheckout> told(String reference) {
        return calls.ask(stripe -> new Succeeded<>(ToldCheckout.of(stripe, session(stripe, reference))));
    }

    /** Of the checkout that a payment was made by; Declined for a payment that was made otherwise. */
    RemoteResult<ToldCheckout> toldOfPayment(String payment) {
        return calls.ask(stripe -> {
            var params = SessionListParams.builder()
                    .setPaymentIntent(payment)
                    .addExpand("data.payment_intent." + CheckoutReading.FEE)
                    .build();
            var found = stripe.checkout().sessions().list(params).getData();
            return found.isEmpty()
                    ? new Declined<>("no checkout has that payment")
                    : new Succeeded<>(ToldCheckout.of(stripe, found.getFirst()));
        });
    }

    /** Looks first: an answer that went wrong is kept by the key for longer than a checkout is open. */
    RemoteResult<CheckoutStatus> expire(String reference) {
        RemoteResult<CheckoutStatus> closed = calls.ask(stripe -> {
            var status = CheckoutReading.status(stripe, session(stripe, reference));
            if (!(status instanceof CheckoutStatus.Open)) {
                return new Succeeded<>(status);
            }
            stripe.checkout()
                    .sessions()
                    .expire(reference, SessionExpireParams.builder().build(), key("expire:" + reference));
            return new Succeeded<>(new CheckoutStatus.Expired());
        });
        return closed instanceof Declined<?> ? status(reference) : closed;
    }

    private static Session session(V1Services stripe, String reference) throws StripeException {
        var params = SessionRetrieveParams.builder()
                .addExpand("payment_intent." + CheckoutReading.FEE)
                .build();
        return stripe.checkout().sessions().retrieve(reference, params);
    }

    /** Nobody but us knows where an open session is whose answer was lost, so it can only be open still. */
    private static Optional<Session> openedEarlier(V1Services stripe, CheckoutOrder order) throws StripeException {
        var since = order.expiresAt().minus(LONGEST_LIFE).getEpochSecond();
        var params = SessionListParams.builder()
                .setStatus(SessionListParams.Status.OPEN)
                .setCreated(SessionListParams.Created.builder().setGte(since).build())
                .setLimit(PAGE)
                .build();
        var charge = order.charge().value().toString();
        for (var session : stripe.checkout().sessions().list(params).autoPagingIterable()) {
            if (charge.equals(session.getClientReferenceId())) {
                return Optional.of(session);
            }
        }
        return Optional.empty();
    }

    private static RemoteResult<Checkout> opened(Session session) {
        return new Succeeded<>(new Checkout(session.getId(), session.getUrl()));
    }
}
