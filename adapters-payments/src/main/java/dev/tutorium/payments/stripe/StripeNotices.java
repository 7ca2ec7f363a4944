package dev.tutorium.payments.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.application.payment.port.NoticeReader;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.application.payment.port.PayoutOnboarding.Readiness;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.PaymentRefusal;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * Stripe's webhooks. An event about a checkout, a period, a refund or a dispute says only that something happened: how it stands is then asked,
 * which also tells the fee and makes the order of events meaningless. Transfers are told by the event itself.
 */
@Singleton
final class StripeNotices implements NoticeReader {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final StripeSettings settings;
    private final StripeCheckouts checkouts;
    private final StripeSubscriptions subscriptions;
    private final StripeDisputes disputes;
    private final StripeRefunds refunds;
    private final StripeOnboarding onboarding;
    private final InstantSource clock;

    StripeNotices(
            StripeSettings settings,
            StripeCheckouts checkouts,
            StripeSubscriptions subscriptions,
            StripeDisputes disputes,
            StripeRefunds refunds,
            StripeOnboarding onboarding,
            InstantSource clock) {
        this.settings = settings;
        this.checkouts = checkouts;
        this.subscriptions = subscriptions;
        this.disputes = disputes;
        this.refunds = refunds;
        this.onboarding = onboarding;
        this.clock = clock;
    }

    @Override
    public Outcome<String, PaymentRefusal> verify(byte[] body, Map<String, String> headers) {
        var signature = headers.getOrDefault("stripe-signature", "");
        if (settings.webhookSecrets().stream().noneMatch(secret -> isSigned(body, signature, secret))) {
            return refused("the signature is missing, wrong or too old");
        }
        try {
            return Outcome.accepted(StripeEvent.read(body).id());
        } catch (IllegalArgumentException _) {
            return refused("not a webhook");
        }
    }

    /**
     * Of no meaning to the books are, among others: a card that was declined and may be tried again; a transfer that
     * was reversed, since we ordered that and have the answer; payouts from Stripe to the platform's bank, after
     * which the balance and what was banked add up as before.
     */
    @Override
    public RemoteResult<PaymentNotice> read(byte[] body) {
        var event = StripeEvent.read(body);
        return switch (event.type()) {
            case "checkout.session.completed",
                    "checkout.session.expired",
                    "checkout.session.async_payment_succeeded",
                    "checkout.session.async_payment_failed" -> checkout(event, checkouts::told);
            case "payment_intent.succeeded", "payment_intent.amount_capturable_updated", "payment_intent.canceled" ->
                checkout(event, checkouts::toldOfPayment);
            case "invoice.paid", "invoice.payment_failed" -> told(event, subscriptions.toldOfInvoice(event));
            case "customer.subscription.deleted" -> told(event, subscriptions.toldOfEnd(event));
            case "charge.dispute.created",
                    "charge.dispute.updated",
                    "charge.dispute.funds_withdrawn",
                    "charge.dispute.funds_reinstated",
                    "charge.dispute.closed" -> dispute(event);
            case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" ->
                told(event, refunds.told(event));
            case "charge.refunded" -> told(event, refunds.toldOfCharge(event));
            case "account.updated" -> account(event, event.text("id"));
            case "payout.failed" -> account(event, event.account());
            case "transfer.created" -> new Succeeded<>(transfer(event));
            default -> new Succeeded<>(other(event));
        };
    }

    private static RemoteResult<PaymentNotice> checkout(
            StripeEvent event, Function<String, RemoteResult<ToldCheckout>> ask) {
        var charge = event.ours(CheckoutParams.CHARGE).map(ChargeId::new).orElse(null);
        if (charge == null) {
            return new Succeeded<>(other(event));
        }
        return switch (ask.apply(event.text("id"))) {
            case Succeeded<ToldCheckout>(var told) ->
                new Succeeded<>(new PaymentNotice.CheckoutChanged(
                        event.id(), event.at(), charge, told.reference(), told.status()));
            case Declined<ToldCheckout> _ -> new Succeeded<>(other(event));
            case Unknown<ToldCheckout>(var reason) -> new Unknown<>(reason);
        };
    }

    private RemoteResult<PaymentNotice> dispute(StripeEvent event) {
        return switch (disputes.told(event.text("id"), event.at())) {
            case Succeeded<StripeDisputes.Told>(var told) ->
                new Succeeded<>(told.bought()
                        .with(
                                event,
                                new PaymentNotice.DisputeChanged(
                                        event.id(), event.at(), told.bought().charge(), told.dispute())));
            case Declined<StripeDisputes.Told> _ -> new Succeeded<>(other(event));
            case Unknown<StripeDisputes.Told>(var reason) -> new Unknown<>(reason);
        };
    }

    /** A payee's, who may be paid out to or no longer; of the platform's own account nothing follows. */
    private RemoteResult<PaymentNotice> account(StripeEvent event, String account) {
        return account.isEmpty()
                ? new Succeeded<>(other(event))
                : switch (onboarding.readiness(account)) {
                    case Succeeded<Readiness>(var readiness) ->
                        new Succeeded<>(new PaymentNotice.AccountChanged(event.id(), event.at(), account, readiness));
                    case Declined<Readiness> _ -> new Succeeded<>(other(event));
                    case Unknown<Readiness>(var reason) -> new Unknown<>(reason);
                };
    }

    /** What Stripe knows nothing of says nothing. */
    private static RemoteResult<PaymentNotice> told(StripeEvent event, RemoteResult<PaymentNotice> told) {
        return told instanceof Declined<PaymentNotice> ? new Succeeded<>(other(event)) : told;
    }

    private static PaymentNotice transfer(StripeEvent event) {
        return event.ours(StripeTransfers.PAYOUT)
                .<PaymentNotice>map(payout ->
                        new PaymentNotice.TransferDone(event.id(), event.at(), new PayoutId(payout), event.text("id")))
                .orElseGet(() -> other(event));
    }

    static PaymentNotice other(StripeEvent event) {
        return new PaymentNotice.Other(event.id(), event.at(), event.type());
    }

    /**
     * By Stripe's own check, with what that leaves out: it takes signatures from any time ahead, and throws where the time is no
     * number.
     */
    private boolean isSigned(byte[] body, String signature, String secret) {
        try {
            return Webhook.Signature.verifyHeader(
                            new String(body, StandardCharsets.UTF_8),
                            signature,
                            secret,
                            TOLERANCE.toSeconds(),
                            clock.withZone(ZoneOffset.UTC))
                    && !signedAt(signature).isAfter(clock.instant().plus(TOLERANCE));
        } catch (SignatureVerificationException | NumberFormatException _) {
            return false;
        }
    }

    private static Instant signedAt(String signature) {
        return Arrays.stream(signature.split(",", -1))
                .filter(part -> part.startsWith("t="))
                .findFirst()
                .map(part -> Instant.ofEpochSecond(Long.parseLong(part.substring(2))))
                .orElse(Instant.MAX);
    }

    private static Outcome<String, PaymentRefusal> refused(String why) {
        return Outcome.refused(new PaymentRefusal.NoticeNotGenuine(why));
    }
}
